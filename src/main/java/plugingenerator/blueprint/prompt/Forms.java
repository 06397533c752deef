package plugingenerator.blueprint.prompt;

import java.util.List;
import plugingenerator.llm.Ask;
import plugingenerator.request.RefusalCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The forms of answers, strict: every member is required, nothing else may stand there. */
final class Forms {

    /** Reasons that a model may give; each has its own texts. */
    static final List<RefusalCode> REFUSALS =
            List.of(
                    RefusalCode.NOT_UNDERSTOOD,
                    RefusalCode.VAGUE_REQUEST,
                    RefusalCode.CODE_EXECUTION_FORBIDDEN,
                    RefusalCode.DATA_ACCESS_FORBIDDEN,
                    RefusalCode.RAW_QUERY_FORBIDDEN,
                    RefusalCode.EXFILTRATION_FORBIDDEN,
                    RefusalCode.PRIVILEGE_CHANGE_FORBIDDEN,
                    RefusalCode.HARMFUL_REQUEST,
                    RefusalCode.CONTRADICTORY_CONSTRAINTS);

    private static final JsonMapper JSON = JsonMapper.shared();

    private Forms() {}

    static Ask.Form write() {
        ObjectNode blueprint =
                (ObjectNode) JSON.readTree(Texts.read("/blueprint/blueprint.schema.json"));
        JsonNode shared = blueprint.remove("$defs");
        blueprint.remove(List.of("$schema", "title"));
        ObjectNode root = JSON.createObjectNode().put("type", "object");
        ObjectNode members = root.putObject("properties");
        ArrayChoice.of(members.putObject("outcome"), List.of("blueprint", "questions", "refusal"));
        ObjectNode question = list(members.putObject("questions"));
        ObjectNode asked = question.putObject("properties");
        asked.putObject("text").put("type", "string");
        asked.putObject("options").put("type", "array").putObject("items").put("type", "string");
        closed(question, "text", "options");
        var refusal = members.putObject("refusal").putArray("anyOf");
        ArrayChoice.of(refusal.addObject(), REFUSALS.stream().map(RefusalCode::wire).toList());
        refusal.addObject().put("type", "null");
        var either = members.putObject("blueprint").putArray("anyOf");
        either.add(blueprint);
        either.addObject().put("type", "null");
        closed(root, "outcome", "questions", "refusal", "blueprint");
        root.set("$defs", shared);
        return new Ask.Form("plugin", root);
    }

    static Ask.Form mend() {
        ObjectNode root = JSON.createObjectNode().put("type", "object");
        ObjectNode members = root.putObject("properties");
        ObjectNode unit = list(members.putObject("units"));
        ObjectNode named = unit.putObject("properties");
        named.putObject("name").put("type", "string");
        named.putObject("code").put("type", "string");
        closed(unit, "name", "code");
        ObjectNode slot = list(members.putObject("slots"));
        ObjectNode valued = slot.putObject("properties");
        valued.putObject("slot").put("type", "string").put("description", "like examples[0]");
        valued.putObject("value")
                .put("type", "string")
                .put("description", "the new value as JSON text");
        closed(slot, "slot", "value");
        closed(root, "units", "slots");
        return new Ask.Form("correction", root);
    }

    private static ObjectNode list(ObjectNode node) {
        return node.put("type", "array").putObject("items").put("type", "object");
    }

    private static void closed(ObjectNode object, String... required) {
        var names = object.putArray("required");
        for (String name : required) {
            names.add(name);
        }
        object.put("additionalProperties", false);
    }

    /** A text that is one of a few. */
    private static final class ArrayChoice {
        static void of(ObjectNode node, List<String> values) {
            var choices = node.put("type", "string").putArray("enum");
            values.forEach(choices::add);
        }
    }
}
