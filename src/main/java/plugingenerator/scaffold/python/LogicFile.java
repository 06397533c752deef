package plugingenerator.scaffold.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import plugingenerator.blueprint.Blueprint;
import plugingenerator.blueprint.Field;
import plugingenerator.blueprint.FieldType;
import plugingenerator.blueprint.Logic.Import;
import plugingenerator.blueprint.Logic.Unit;

/** {@code logic.py}: the blueprint's units, after the imports of what they name. */
public record LogicFile(List<String> imports, String units) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** What logic may use without importing it, and where that is. */
    private static final Map<String, String> API =
            Map.ofEntries(
                    Map.entry("Input", ".models"),
                    Map.entry("Output", ".models"),
                    Map.entry("Tools", ".runtime.tools"),
                    Map.entry("UserError", ".runtime.errors"),
                    Map.entry("UpstreamError", ".runtime.errors"),
                    Map.entry("Json", ".runtime.json_doc"),
                    Map.entry("JsonBody", ".runtime.json_doc"),
                    Map.entry("Dice", ".runtime.dice"),
                    Map.entry("Notice", ".runtime.watch"),
                    Map.entry("OutputFile", ".runtime.files"),
                    Map.entry("numbers", ".runtime.numbers"),
                    Map.entry("format_number", ".runtime.numbers"),
                    Map.entry("plural", ".runtime.numbers"),
                    Map.entry("find_dates", ".runtime.dates"),
                    Map.entry("find_times", ".runtime.dates"),
                    Map.entry("words", ".runtime.text"),
                    Map.entry("after_command", ".runtime.text"));

    public LogicFile {
        imports = List.copyOf(imports);
    }

    public static LogicFile of(Blueprint blueprint) {
        List<String> units = new ArrayList<>();
        if (!blueprint.logic().defines("from_text")) {
            units.add(trivialReading(blueprint.input(), blueprint.language().equals("en")));
        }
        for (Unit unit : blueprint.logic().units()) {
            units.add(unit.code().strip().replace("\r\n", "\n"));
        }
        return new LogicFile(imports(blueprint, units), parted(units));
    }

    /** Two blank lines between units; one after the imports where a constant comes first. */
    private static String parted(List<String> units) {
        boolean constant = !units.getFirst().matches("(?s)(async def|def|class|@).*");
        return (constant ? "\n" : "\n\n") + String.join("\n\n\n", units);
    }

    /** The whole message is the input's one text, or there is nothing to read. */
    private static String trivialReading(List<Field> input, boolean english) {
        String values = input.isEmpty() ? "" : input.getFirst().name() + "=after_command(text)";
        return """
        def from_text(text: str, tools: Tools) -> Input:
            \"""%s\"""
            return Input(%s)"""
                .formatted(english ? "The message as it is." : "Сообщение как оно есть.", values);
    }

    private static List<String> imports(Blueprint blueprint, List<String> units) {
        Map<String, String> known = new TreeMap<>(API);
        for (Field field : blueprint.input()) {
            item(field, known);
        }
        for (Field field : blueprint.output()) {
            item(field, known);
        }
        Set<String> used =
                units.stream()
                        .flatMap(unit -> NAME.matcher(unit).results().map(MatchResult::group))
                        .collect(Collectors.toSet());
        TreeSet<String> names = new TreeSet<>();
        TreeSet<String> modules = new TreeSet<>();
        known.forEach(
                (name, module) -> {
                    if (used.contains(name)) {
                        names.add(module + "." + name);
                    }
                });
        for (Import entry : blueprint.logic().imports()) {
            if (entry.names().isEmpty()) {
                modules.add(entry.module());
            }
            entry.names().forEach(name -> names.add(entry.module() + "." + name));
        }
        return ImportLines.of(modules, names);
    }

    private static void item(Field field, Map<String, String> known) {
        if (field.type() == FieldType.RECORDS) {
            known.put(ModelsFile.itemName(field.name()), ".models");
        }
    }
}
