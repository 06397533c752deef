package plugingenerator.blueprint.template.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import plugingenerator.blueprint.Logic.Import;
import plugingenerator.blueprint.Logic.Unit;
import plugingenerator.request.Language;

/**
 * A recipe's Python: its imports and its top-level statements. A statement begins at the left
 * margin; decorators belong to what follows them. Docstrings may hold both languages, parted by
 * {@code //}.
 */
record PythonFile(List<Import> imports, List<String> shared, List<Unit> units) {

    private static final Pattern FROM = Pattern.compile("from (\\S+) import (.+)");
    private static final Pattern PLAIN = Pattern.compile("import (\\S+)");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern SHARED = Pattern.compile("\\.\\.shared\\.([a-z_]+)");
    private static final Pattern NAME =
            Pattern.compile("(?m)^(?:(?:async )?def |class )?([A-Za-z_][A-Za-z0-9_]*) *[(:]");
    private static final Pattern BILINGUAL =
            Pattern.compile("(?m)^(\\s*\"\"\")(.+?) // (.+?)(\"\"\")?$");

    PythonFile {
        imports = List.copyOf(imports);
        shared = List.copyOf(shared);
        units = List.copyOf(units);
    }

    static PythonFile read(String source) {
        List<Import> imports = new ArrayList<>();
        List<String> shared = new ArrayList<>();
        List<Unit> units = new ArrayList<>();
        for (String statement : statements(source)) {
            Matcher from = FROM.matcher(statement.replaceAll("[()\\s]+", " ").strip());
            Matcher plain = PLAIN.matcher(statement);
            if (from.matches()) {
                from(from.group(1), from.group(2), imports, shared);
            } else if (plain.matches()) {
                imports.add(new Import(plain.group(1), List.of()));
            } else if (!statement.startsWith("\"\"\"")) {
                units.add(new Unit(name(statement), statement));
            }
        }
        return new PythonFile(imports, shared, units);
    }

    /** The same in one language. */
    PythonFile in(Language language) {
        String kept = language.choose("$1$2$4", "$1$3$4");
        List<Unit> spoken =
                units.stream()
                        .map(
                                unit ->
                                        new Unit(
                                                unit.name(),
                                                BILINGUAL
                                                        .matcher(unit.code())
                                                        .replaceAll(match -> half(match, kept))))
                        .toList();
        return new PythonFile(imports, shared, spoken);
    }

    private static String half(java.util.regex.MatchResult match, String kept) {
        @Nullable String end = match.group(4);
        String text = kept.contains("$2") ? match.group(2) : match.group(3);
        return Matcher.quoteReplacement(match.group(1) + text + (end == null ? "" : end));
    }

    /** The runtime and the models are imported by the pack itself, from the names that are used. */
    private static void from(
            String module, String names, List<Import> imports, List<String> shared) {
        Matcher own = SHARED.matcher(module);
        if (own.matches()) {
            shared.add(own.group(1));
        } else if (!module.startsWith(".")) {
            imports.add(new Import(module, COMMA.splitAsStream(names.strip()).toList()));
        }
    }

    private static List<String> statements(String source) {
        List<String> statements = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        boolean decorated = false;
        for (String line : source.replace("\r\n", "\n").lines().toList()) {
            boolean begins = !line.isEmpty() && !" )]}#\t".contains(line.substring(0, 1));
            if (begins && !decorated && !current.isEmpty()) {
                statements.add(current.toString().stripTrailing());
                current.setLength(0);
            }
            decorated = line.startsWith("@");
            if (begins || !current.isEmpty()) {
                current.append(line).append('\n');
            }
        }
        if (!current.isEmpty()) {
            statements.add(current.toString().stripTrailing());
        }
        return statements;
    }

    private static String name(String statement) {
        Matcher name = NAME.matcher(statement);
        if (!name.find()) {
            throw new IllegalArgumentException("names nothing: " + statement.lines().findFirst());
        }
        return name.group(1);
    }
}
