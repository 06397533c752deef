package plugingenerator.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import plugingenerator.blueprint.Logic;
import plugingenerator.gate.Finding;

/** Where each unit of a blueprint stands in {@code logic.py} as the checks left it. */
final class LogicMap {

    private static final String IMPORTS = "logic.imports";

    private final List<String> lines;
    private final Logic logic;

    /** First line of each unit (decorators included), counted from 1. */
    private final TreeMap<Integer, String> starts = new TreeMap<>();

    private LogicMap(List<String> lines, Logic logic) {
        this.lines = lines;
        this.logic = logic;
    }

    static LogicMap of(String text, Logic logic) {
        LogicMap map = new LogicMap(text.lines().toList(), logic);
        List<String> names = new ArrayList<>(List.of("from_text"));
        logic.units().forEach(unit -> names.add(unit.name()));
        for (String name : names) {
            Pattern start =
                    Pattern.compile(
                            "(?:(?:async )?def |class )?" + Pattern.quote(name) + "\\b[^.]?.*");
            for (int index = 0; index < map.lines.size(); index++) {
                if (start.matcher(map.lines.get(index)).matches()) {
                    map.starts.put(map.decorated(index) + 1, name);
                    break;
                }
            }
        }
        return map;
    }

    private int decorated(int index) {
        int first = index;
        while (first > 0 && lines.get(first - 1).startsWith("@")) {
            first--;
        }
        return first;
    }

    /** The slot of a line; none for what the pack wrote itself. */
    List<String> slot(int line) {
        var unit = starts.floorEntry(line);
        if (unit == null) {
            return List.of(IMPORTS);
        }
        return logic.defines(unit.getValue()) ? List.of("unit " + unit.getValue()) : List.of();
    }

    /** The unit's lines, the faulty ones marked, each finding below its line. */
    String shown(String slot, List<Finding> findings) {
        String name = slot.substring("unit ".length());
        int first =
                starts.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .getKey();
        Integer next = starts.higherKey(first);
        int last = next == null ? lines.size() : next - 1;
        while (last > first && lines.get(last - 1).isBlank()) {
            last--;
        }
        StringBuilder shown = new StringBuilder();
        for (int line = first; line <= last; line++) {
            int here = line;
            List<Finding> found =
                    findings.stream().filter(finding -> finding.line() == here).toList();
            shown.append(found.isEmpty() ? "   " : ">> ").append(lines.get(line - 1)).append('\n');
            found.forEach(finding -> shown.append("   ^ ").append(said(finding)).append('\n'));
        }
        return shown.toString().stripTrailing();
    }

    static String said(Finding finding) {
        return finding.tool() + "/" + finding.code() + ": " + finding.message();
    }
}
