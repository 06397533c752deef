package plugingenerator.blueprint.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plugingenerator.blueprint.Logic;
import plugingenerator.blueprint.Logic.Import;
import plugingenerator.blueprint.Logic.Unit;

/**
 * Reads imports and units. Models like to write imports above their functions: those are moved to
 * where they belong; imports of the plugin's own modules are dropped, as the pack writes them.
 */
final class LogicShape {

    private static final Pattern IMPORT = Pattern.compile("import\\s+([a-z_0-9.]+)\\s*(?:#.*)?");
    private static final Pattern FROM =
            Pattern.compile(
                    "from\\s+([.\\w]+)\\s+import\\s+([\\w\\s,]+|\\([\\w\\s,]*\\))\\s*(?:#.*)?");
    private static final Pattern FENCE =
            Pattern.compile("\\A```\\w*\\n(.*?)\\n?```\\Z", Pattern.DOTALL);

    private LogicShape() {}

    static Logic logic(Slot slot) {
        if (!slot.demandObject()) {
            return new Logic(List.of(), List.of());
        }
        Imports imports = new Imports();
        for (Import declared : Shape.each(slot.at("imports"), LogicShape::declared)) {
            imports.add(declared.module(), declared.names());
        }
        List<Unit> units = Shape.each(slot.at("units"), unit -> unit(unit, imports));
        return new Logic(imports.list(), units);
    }

    private static Import declared(Slot slot) {
        return new Import(slot.at("module").text().strip(), slot.at("names").texts());
    }

    private static Unit unit(Slot slot, Imports imports) {
        String code = unfenced(slot.at("code").text()).stripIndent().strip();
        return new Unit(slot.at("name").text().strip(), hoisted(code, imports));
    }

    private static String unfenced(String code) {
        String plain = code.replace("\r\n", "\n");
        Matcher fence = FENCE.matcher(plain.strip());
        return fence.matches() ? fence.group(1) : plain;
    }

    /** The code without the import statements at its top. */
    private static String hoisted(String code, Imports imports) {
        String rest = code;
        while (rest.startsWith("import ") || rest.startsWith("from ")) {
            int end = statementEnd(rest);
            if (!imports.take(rest.substring(0, end).strip())) {
                return rest;
            }
            rest = rest.substring(end).stripLeading();
        }
        return rest;
    }

    private static int statementEnd(String code) {
        int line = code.indexOf('\n');
        int open = code.indexOf('(');
        int from = open >= 0 && (line < 0 || open < line) ? code.indexOf(')', open) : 0;
        int end = code.indexOf('\n', Math.max(from, 0));
        return end < 0 ? code.length() : end;
    }

    /** Collects imports, each module once, in order of the module's name. */
    private static final class Imports {
        private final Map<String, TreeSet<String>> modules = new TreeMap<>();
        private final Map<String, Boolean> whole = new TreeMap<>();

        void add(String module, List<String> names) {
            if (module.startsWith(".") || module.equals("__future__")) {
                return;
            }
            if (names.isEmpty()) {
                whole.put(module, true);
            } else {
                modules.computeIfAbsent(module, _ -> new TreeSet<>()).addAll(names);
            }
        }

        /** False where the statement is of a kind that a blueprint cannot say; it stays in code. */
        boolean take(String statement) {
            Matcher plain = IMPORT.matcher(statement);
            if (plain.matches()) {
                add(plain.group(1), List.of());
                return true;
            }
            Matcher named = FROM.matcher(statement);
            if (!named.matches() || named.group(2).matches("(?s).*\\bas\\b.*")) {
                return false;
            }
            String names = named.group(2).replaceAll("[()]", "");
            add(
                    named.group(1),
                    Pattern.compile("[\\s,]+")
                            .splitAsStream(names)
                            .filter(name -> !name.isEmpty())
                            .toList());
            return true;
        }

        List<Import> list() {
            List<Import> all = new ArrayList<>();
            whole.keySet().forEach(module -> all.add(new Import(module, List.of())));
            modules.forEach((module, names) -> all.add(new Import(module, List.copyOf(names))));
            return all;
        }
    }
}
