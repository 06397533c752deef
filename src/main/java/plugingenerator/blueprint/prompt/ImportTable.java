package plugingenerator.blueprint.prompt;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The allowed imports, read from the very table that the gate's policy judges by. */
final class ImportTable {

    private ImportTable() {}

    static String read() {
        JsonNode policy = JsonMapper.shared().readTree(Texts.read("/policy/logic.json"));
        String modules =
                policy.path("imports").properties().stream()
                        .map(module -> line(module.getKey(), module.getValue()))
                        .collect(Collectors.joining("\n"));
        String builtins =
                policy.path("builtins").values().stream()
                        .map(JsonNode::asString)
                        .collect(Collectors.joining(" "));
        return modules + "\nBuilt-in names that are allowed: " + builtins;
    }

    private static String line(String module, JsonNode entry) {
        String names =
                entry.path("names").properties().stream()
                        .map(java.util.Map.Entry::getKey)
                        .collect(Collectors.joining(" "));
        String whole = entry.path("handle").asBoolean() ? "" : " (by name only)";
        return "- " + module + whole + ": " + names;
    }
}
