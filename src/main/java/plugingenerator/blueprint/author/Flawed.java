package plugingenerator.blueprint.author;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plugingenerator.blueprint.Reading.Flaw;
import plugingenerator.blueprint.prompt.Complaint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Flaws of a blueprint as complaints: each under the slot that is mended as a whole. */
final class Flawed {

    private static final Pattern UNIT = Pattern.compile("logic\\.units\\[(\\d+)].*");
    private static final Pattern TOP = Pattern.compile("([a-z_]+(?:\\[\\d+])?).*");

    private Flawed() {}

    static List<Complaint> complaints(ObjectNode blueprint, List<Flaw> flaws) {
        Map<String, StringBuilder> shown = new LinkedHashMap<>();
        for (Flaw flaw : flaws) {
            String slot = slot(blueprint, flaw.slot());
            shown.computeIfAbsent(slot, name -> new StringBuilder(current(blueprint, name)))
                    .append("\n>> ")
                    .append(flaw.slot())
                    .append(": ")
                    .append(flaw.message());
        }
        return shown.entrySet().stream()
                .map(entry -> new Complaint(entry.getKey(), entry.getValue().toString()))
                .toList();
    }

    private static String slot(ObjectNode blueprint, String flaw) {
        Matcher unit = UNIT.matcher(flaw);
        if (unit.matches()) {
            JsonNode there =
                    blueprint.path("logic").path("units").path(Integer.parseInt(unit.group(1)));
            // A unit whose name is the flaw cannot be named: the list is mended as a whole.
            return flaw.endsWith(".name") || there.path("name").asString("").isEmpty()
                    ? "logic.units"
                    : "unit " + there.path("name").asString();
        }
        if (flaw.startsWith("logic.imports")) {
            return "logic.imports";
        }
        if (flaw.startsWith("logic")) {
            return "logic.units";
        }
        Matcher top = TOP.matcher(flaw);
        return top.matches() ? top.group(1) : flaw;
    }

    private static String current(ObjectNode blueprint, String slot) {
        if (slot.startsWith("unit ")) {
            for (JsonNode unit : blueprint.path("logic").path("units")) {
                if (slot.equals("unit " + unit.path("name").asString(""))) {
                    return unit.path("code").asString("");
                }
            }
        }
        if (slot.startsWith("logic.")) {
            return blueprint.path("logic").path(slot.substring("logic.".length())).toString();
        }
        int bracket = slot.indexOf('[');
        JsonNode value =
                bracket < 0
                        ? blueprint.path(slot)
                        : blueprint
                                .path(slot.substring(0, bracket))
                                .path(
                                        Integer.parseInt(
                                                slot.substring(bracket + 1, slot.length() - 1)));
        return "now: " + value;
    }
}
