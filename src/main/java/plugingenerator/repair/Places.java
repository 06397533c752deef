package plugingenerator.repair;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import plugingenerator.blueprint.Blueprint;
import plugingenerator.blueprint.BlueprintWriter;
import plugingenerator.blueprint.prompt.Complaint;
import plugingenerator.gate.Finding;
import plugingenerator.gate.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which slots of the blueprint a gate's findings come from, each shown in its place. */
final class Places {

    /** Files that are rendered from a few slots each; every other file is the pack's own. */
    private static final Map<String, List<String>> SLOTS =
            Map.of(
                    "models.py", List.of("input", "output"),
                    "schemas/input/v1.json", List.of("input"),
                    "schemas/output/v1.json", List.of("output"),
                    "manifest.json", List.of("summary", "intents", "hosts"),
                    "tests/examples.json", List.of("examples"),
                    "README.md", List.of("title", "summary", "requirements", "texts"),
                    "CHANGELOG.md", List.of("title"),
                    "app.py", List.of("title", "summary", "texts"),
                    ".env.example", List.of("environment"));

    private final JsonNode document;
    private final LogicMap logic;
    private final Map<String, List<Finding>> bySlot = new LinkedHashMap<>();

    private Places(Blueprint blueprint, Verdict.Blocked blocked) {
        this.document = JsonMapper.shared().readTree(BlueprintWriter.write(blueprint));
        String folder = "plugins/" + blueprint.name() + "/";
        this.logic =
                LogicMap.of(
                        Objects.requireNonNullElse(
                                blocked.tree().files().get(folder + "logic.py"), ""),
                        blueprint.logic());
        for (Finding finding : blocked.findings()) {
            String path =
                    finding.path().startsWith(folder)
                            ? finding.path().substring(folder.length())
                            : finding.path();
            for (String slot : slots(path, finding)) {
                bySlot.computeIfAbsent(slot, _ -> new ArrayList<>()).add(finding);
            }
        }
    }

    /** Nothing where a finding is no slot's fault: then no mending can help. */
    static List<Complaint> complaints(Blueprint blueprint, Verdict.Blocked blocked) {
        Places places = new Places(blueprint, blocked);
        boolean internal =
                blocked.findings().stream()
                        .anyMatch(found -> found.severity() == Finding.Severity.INTERNAL);
        boolean all =
                blocked.findings().stream()
                        .allMatch(
                                found ->
                                        places.bySlot.values().stream()
                                                .anyMatch(list -> list.contains(found)));
        return internal || !all
                ? List.of()
                : places.bySlot.entrySet().stream().map(places::complaint).toList();
    }

    private List<String> slots(String path, Finding finding) {
        if (!path.equals("logic.py")) {
            return SLOTS.getOrDefault(path, List.of());
        }
        if (finding.line() > 0) {
            return logic.slot(finding.line());
        }
        if (finding.code().contains("host")) {
            return List.of("hosts", "logic.units");
        }
        return finding.code().contains("env")
                ? List.of("environment", "logic.units")
                : List.of("logic.units");
    }

    private Complaint complaint(Map.Entry<String, List<Finding>> entry) {
        String slot = entry.getKey();
        if (slot.startsWith("unit ")) {
            return new Complaint(slot, logic.shown(slot, entry.getValue()));
        }
        JsonNode value =
                slot.startsWith("logic.")
                        ? document.path("logic").path(slot.substring("logic.".length()))
                        : document.path(slot);
        StringBuilder shown = new StringBuilder("now: ").append(value);
        entry.getValue().forEach(found -> shown.append("\n>> ").append(LogicMap.said(found)));
        return new Complaint(slot, shown.toString());
    }
}
