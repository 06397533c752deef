package plugingenerator.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies by the published schemas, now and then with something wrong in them. */
final class Chances {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "хочу конвертер валют",
                    "I want a plugin that counts words",
                    "a\u0000b",
                    "\ud83d",
                    "\u202e\u2066",
                    "' or 1=1 --",
                    "${jndi:ldap://127.0.0.1/a}",
                    "../../etc/passwd",
                    "<script>alert(1)</script>",
                    "%s%n%x",
                    "😀".repeat(2_001),
                    "я".repeat(4_001),
                    "e\u0301".repeat(300));

    private final Random random;
    private final JsonNode document;

    Chances(Random random, JsonNode document) {
        this.random = random;
        this.document = document;
    }

    /** A body of {@code /invoke}; one of three fits nothing. */
    String body() {
        String form = random.nextBoolean() ? "PlainRequest" : "EnvelopeRequest";
        String text = JSON.writeValueAsString(by(component(form), 0));
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, random.nextInt(text.length() + 1));
            case 1 -> spoiled(text);
            default -> text;
        };
    }

    private String spoiled(String text) {
        int at = random.nextInt(text.length() + 1);
        String junk =
                pick(
                        List.of(
                                "{",
                                "}",
                                "[",
                                "]",
                                ",",
                                ":",
                                "\"",
                                "\\",
                                "\\u",
                                "1e99999",
                                "NaN",
                                "\u0000",
                                "//",
                                "[".repeat(5_000),
                                "9".repeat(50_000),
                                "\ufeff"));
        return text.substring(0, at) + junk + text.substring(at);
    }

    private JsonNode by(JsonNode schema, int depth) {
        if (depth > 12 || random.nextInt(25) == 0) {
            return anything(depth);
        }
        if (schema.has("$ref")) {
            return by(document.at(schema.path("$ref").asString().substring(1)), depth);
        }
        if (schema.has("enum")) {
            return pick(List.copyOf(schema.path("enum").values()));
        }
        return switch (type(schema.path("type"))) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "string" -> JSON.valueToTree(pick(TEXTS));
            case "integer" -> JSON.valueToTree(pick(List.of(1, 500, 0, -1, Integer.MAX_VALUE)));
            case "boolean" -> JSON.valueToTree(random.nextBoolean());
            case "null" -> JSON.nullNode();
            default -> anything(depth);
        };
    }

    private String type(JsonNode type) {
        return type.isArray() ? pick(List.copyOf(type.values())).asString() : type.asString("");
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode node = JSON.createObjectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        schema.path("properties")
                .forEachEntry(
                        (name, inner) -> {
                            if (random.nextInt(required.contains(name) ? 20 : 2) != 0
                                    || (!required.contains(name) && random.nextInt(3) == 0)) {
                                node.set(name, by(inner, depth + 1));
                            }
                        });
        if (random.nextInt(4) == 0) {
            node.set(pick(TEXTS), anything(depth));
        }
        return node;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode node = JSON.createArrayNode();
        int size = pick(List.of(0, 1, 2, 3, 101));
        for (int item = 0; item < size; item++) {
            node.add(by(schema.path("items"), depth + 1));
        }
        return node;
    }

    private JsonNode anything(int depth) {
        return switch (random.nextInt(depth > 12 ? 5 : 7)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.valueToTree(random.nextLong());
            case 2 -> JSON.valueToTree(random.nextDouble() * 1e300);
            case 3 -> JSON.valueToTree(random.nextBoolean());
            case 4 -> JSON.valueToTree(pick(TEXTS));
            case 5 -> JSON.createArrayNode().add(anything(depth + 1));
            default -> JSON.createObjectNode().set(pick(TEXTS), anything(depth + 1));
        };
    }

    private JsonNode component(String name) {
        return document.at("/components/schemas/" + name);
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
