package plugingenerator.scaffold.python;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import plugingenerator.blueprint.Blueprint;
import plugingenerator.blueprint.Field;
import plugingenerator.blueprint.FieldType;

/** {@code models.py}: the input, the output, and a class for the records of each list in them. */
public final class ModelsFile {

    private static final String INDENT = "    ";

    private final boolean english;
    private final Map<String, PythonModel> models = new LinkedHashMap<>();
    private final TreeSet<String> imports = new TreeSet<>();

    private ModelsFile(boolean english) {
        this.english = english;
    }

    public static ModelsFile of(Blueprint blueprint, boolean english) {
        ModelsFile file = new ModelsFile(english);
        file.add(
                "Input",
                "InputModel",
                english ? "What the plugin takes." : "Что плагин получает.",
                blueprint.input());
        file.add(
                "Output",
                "OutputModel",
                english
                        ? "What the plugin answers besides the text in the chat."
                        : "Что плагин отвечает, кроме текста в чате.",
                blueprint.output());
        return file;
    }

    /** The class of one record of the list {@code field}, for example {@code EntriesItem}. */
    static String itemName(String field) {
        StringBuilder name = new StringBuilder();
        for (String word : field.split("_", -1)) {
            name.append(word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)))
                    .append(word.isEmpty() ? "" : word.substring(1));
        }
        return name.append("Item").toString();
    }

    public List<PythonModel> models() {
        return List.copyOf(models.values());
    }

    public List<String> imports() {
        return ImportLines.of(imports);
    }

    private void add(String name, String base, String docstring, List<Field> fields) {
        List<String> lines = new ArrayList<>();
        lines.add(INDENT + "\"\"\"" + docstring + "\"\"\"");
        if (!fields.isEmpty()) {
            lines.add("");
        }
        for (Field field : fields) {
            String item = field.type() == FieldType.RECORDS ? item(name, field) : "";
            PythonField python = new PythonField(field, item);
            lines.add(INDENT + python.declaration());
            imports.addAll(python.imports());
        }
        imports.add(".runtime.base." + base);
        models.put(name, new PythonModel(name, base, lines));
    }

    /** Two lists of one name share a class where their records are alike. */
    private String item(String owner, Field field) {
        String docstring = english ? "One record of a list." : "Одна запись списка.";
        String name = itemName(field.name());
        PythonModel before = models.get(name);
        add(name, "RecordModel", docstring, field.fields());
        if (before == null || before.equals(models.get(name))) {
            return name;
        }
        models.put(name, before);
        add(owner + name, "RecordModel", docstring, field.fields());
        return owner + name;
    }
}
