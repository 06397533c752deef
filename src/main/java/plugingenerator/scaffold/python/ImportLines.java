package plugingenerator.scaffold.python;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Import statements in the order that ruff demands: standard library, packages, own modules. */
final class ImportLines {

    private static final Set<String> PACKAGES = Set.of("pydantic");

    /** Constants, then classes, then the rest; each alphabetically. */
    private static final Comparator<String> ORDER =
            Comparator.<String>comparingInt(ImportLines::kind)
                    .thenComparing(Comparator.naturalOrder());

    private ImportLines() {}

    /** Statements for names with their module, such as {@code datetime.date}; groups part by "". */
    static List<String> of(Collection<String> names) {
        return of(List.of(), names);
    }

    static List<String> of(Collection<String> modules, Collection<String> names) {
        TreeMap<String, TreeSet<String>> byModule = new TreeMap<>();
        for (String name : names) {
            int dot = name.lastIndexOf('.');
            byModule.computeIfAbsent(name.substring(0, dot), _ -> new TreeSet<>(ORDER))
                    .add(name.substring(dot + 1));
        }
        List<String> lines = new ArrayList<>();
        for (Group group : Group.values()) {
            List<String> statements = new ArrayList<>();
            if (group == Group.STANDARD) {
                modules.stream()
                        .sorted()
                        .map(module -> "import " + module)
                        .forEach(statements::add);
            }
            byModule.forEach(
                    (module, members) -> {
                        if (Group.of(module) == group) {
                            String list = String.join(", ", members);
                            statements.add("from " + module + " import " + list);
                        }
                    });
            if (!statements.isEmpty() && !lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(statements);
        }
        return List.copyOf(lines);
    }

    private enum Group {
        STANDARD,
        PACKAGE,
        OWN;

        static Group of(String module) {
            if (module.startsWith(".")) {
                return OWN;
            }
            return PACKAGES.contains(module) ? PACKAGE : STANDARD;
        }
    }

    private static int kind(String name) {
        if (name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT))) {
            return 0;
        }
        return Character.isUpperCase(name.charAt(0)) ? 1 : 2;
    }
}
