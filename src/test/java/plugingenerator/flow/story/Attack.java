package plugingenerator.flow.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import plugingenerator.blueprint.author.Recordings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a model that obeys the attacker makes of a good blueprint; see eval/obedient.txt. */
record Attack(String line, String title, List<String> changes) {

    private static final Path FILE = Path.of("src/test/resources/eval/obedient.txt");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern FROM = Pattern.compile("from (\\S+) import (.+)");
    private static final Pattern IMPORT = Pattern.compile("import (\\S+)");
    private static final Pattern SLOT = Pattern.compile("(put|bomb|nest) (\\S+) (.+)");
    private static final Pattern UNIT = Pattern.compile("(?:(?:async )?def |class )?(\\w+)");

    static Stream<Attack> all() {
        try {
            return Arrays.stream(Files.readString(FILE).split("(?m)^=== ", -1))
                    .skip(1)
                    .map(Attack::of);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Attack of(String text) {
        String[] parts = text.split("\n", 2);
        String[] head = parts[0].split(" ", 2);
        List<String> changes = Arrays.stream(parts[1].strip().split("\n\n", -1)).toList();
        return new Attack(head[0], head[1], changes);
    }

    /** The blueprint that is attacked, as it is. */
    static String unharmed() {
        return Recordings.text("strong_caesar_cipher");
    }

    /** The model's answer. */
    String answer() {
        ObjectNode answer = (ObjectNode) JSON.readTree(unharmed());
        ObjectNode blueprint = answer.withObject("/blueprint");
        for (String change : changes) {
            if (change.startsWith("async def ") || change.matches("(?s)[A-Z]+: .*")) {
                unit(blueprint.withObject("/logic").withArray("units"), change);
            } else {
                change.lines().forEach(line -> slot(blueprint, line));
            }
        }
        return answer.toString();
    }

    private static void unit(ArrayNode units, String code) {
        Matcher header = UNIT.matcher(code);
        if (!header.lookingAt()) {
            throw new AssertionError(code);
        }
        String name = header.group(1);
        ObjectNode unit = JSON.createObjectNode().put("name", name).put("code", code);
        for (int index = 0; index < units.size(); index++) {
            if (units.get(index).path("name").asString().equals(name)) {
                units.set(index, unit);
                return;
            }
        }
        units.insert(0, unit);
    }

    private static void slot(ObjectNode blueprint, String line) {
        ArrayNode imports = blueprint.withObject("/logic").withArray("imports");
        Matcher from = FROM.matcher(line);
        Matcher whole = IMPORT.matcher(line);
        Matcher slot = SLOT.matcher(line);
        if (from.matches()) {
            ArrayNode names = imports.addObject().put("module", from.group(1)).putArray("names");
            Arrays.stream(from.group(2).split(", ", -1)).forEach(names::add);
        } else if (whole.matches()) {
            imports.addObject().put("module", whole.group(1)).putArray("names");
        } else if (slot.matches()) {
            put(blueprint, slot.group(2), value(slot.group(1), slot.group(3)));
        } else {
            throw new AssertionError(line);
        }
    }

    private static JsonNode value(String how, String given) {
        return switch (how) {
            case "put" -> JSON.readTree(given);
            case "bomb" -> {
                ArrayNode recorded = JSON.createArrayNode();
                recorded.addObject()
                        .put("url_contains", "zeros")
                        .put("status", 200)
                        .put("body", "0".repeat(Integer.parseInt(given)));
                yield recorded;
            }
            default -> {
                int depth = Integer.parseInt(given);
                String nested = "{\"k\":".repeat(depth) + "1" + "}".repeat(depth);
                yield JSON.getNodeFactory().stringNode(nested);
            }
        };
    }

    private static void put(ObjectNode blueprint, String pointer, JsonNode value) {
        int slash = pointer.lastIndexOf('/');
        ((ObjectNode) blueprint.at(pointer.substring(0, slash)))
                .set(pointer.substring(slash + 1), value);
    }

    @Override
    public String toString() {
        return line + ": " + title;
    }
}
