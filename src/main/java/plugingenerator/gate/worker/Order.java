package plugingenerator.gate.worker;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plugingenerator.scaffold.SourceTree;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One plugin as the worker takes it: the package's name and its files by their path inside the
 * package. Python that is not the template pack's own counts as logic, which may use the least.
 */
public record Order(String packageName, SortedMap<String, String> files) {

    private static final Pattern PLACE = Pattern.compile("plugins/([a-z][a-z0-9_]*)/(.+)");
    private static final Set<String> PACK_FILES =
            Set.of("__init__.py", "__main__.py", "app.py", "models.py", "settings.py");

    public Order {
        files = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** The order for a tree with exactly one plugin; IllegalArgumentException for any other. */
    public static Order of(SourceTree tree) {
        String name = "";
        TreeMap<String, String> files = new TreeMap<>();
        for (var file : tree.files().entrySet()) {
            Matcher place = PLACE.matcher(file.getKey());
            if (!place.matches() || !(name.isEmpty() || name.equals(place.group(1)))) {
                throw new IllegalArgumentException("a file lies outside of the plugin's folder");
            }
            name = place.group(1);
            files.put(place.group(2), file.getValue());
        }
        if (!files.containsKey("logic.py")) {
            throw new IllegalArgumentException("the plugin has no logic.py");
        }
        return new Order(name, files);
    }

    public String folder() {
        return "plugins/" + packageName;
    }

    public List<String> logic() {
        return files.keySet().stream()
                .filter(path -> path.endsWith(".py"))
                .filter(path -> !path.startsWith("runtime/") && !path.startsWith("tests/"))
                .filter(path -> !PACK_FILES.contains(path))
                .toList();
    }

    public int pythonFiles() {
        return (int) files.keySet().stream().filter(path -> path.endsWith(".py")).count();
    }

    String message(String id, String operation) {
        ObjectNode message = JsonMapper.shared().createObjectNode();
        message.put("id", id).put("op", operation).put("package", packageName).put("fix", true);
        ArrayNode logic = message.putArray("logic");
        logic().forEach(logic::add);
        ObjectNode sent = message.putObject("files");
        files.forEach(sent::put);
        return message.toString();
    }
}
