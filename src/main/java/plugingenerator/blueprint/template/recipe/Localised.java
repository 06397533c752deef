package plugingenerator.blueprint.template.recipe;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plugingenerator.request.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document in one language, filled: an object with the keys ru and en stands for one of the two;
 * <code>${name}</code> stands for a value, with its type where it stands alone.
 */
record Localised(Language language, Map<String, JsonNode> values) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern SLOT = Pattern.compile("\\$\\{([a-z_]+)}");

    Localised {
        values = Map.copyOf(values);
    }

    JsonNode fill(JsonNode node) {
        if (node.isObject()) {
            if (node.size() == 2 && node.has("ru") && node.has("en")) {
                return fill(node.get(language.tag()));
            }
            ObjectNode filled = JSON.createObjectNode();
            node.propertyStream()
                    .forEach(member -> filled.set(member.getKey(), fill(member.getValue())));
            return filled;
        }
        if (node.isArray()) {
            ArrayNode filled = JSON.createArrayNode();
            node.forEach(item -> filled.add(fill(item)));
            return filled;
        }
        return node.isString() ? text(node.asString()) : node;
    }

    private JsonNode text(String text) {
        Matcher whole = SLOT.matcher(text);
        if (whole.matches()) {
            return value(whole.group(1));
        }
        return JSON.valueToTree(
                SLOT.matcher(text)
                        .replaceAll(
                                slot -> Matcher.quoteReplacement(value(slot.group(1)).asString())));
    }

    private JsonNode value(String name) {
        JsonNode value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("nothing fills ${" + name + "}");
        }
        return value;
    }
}
