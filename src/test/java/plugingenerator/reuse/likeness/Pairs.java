package plugingenerator.reuse.likeness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Wishes beside plugins, labelled: {@code same}, {@code neighbour} or {@code different}. */
record Pairs(Map<String, Plugin> plugins, List<Pair> pairs) {

    private static final Path FOLDER = Path.of("src/test/resources/catalogue");

    record Plugin(String id, boolean taught, Described described) {}

    record Pair(Plugin plugin, String wish, String label) {

        boolean same() {
            return label.equals("same");
        }

        String language() {
            return Stems.cyrillic(wish) ? "ru" : "en";
        }
    }

    static Pairs load() {
        Map<String, Plugin> plugins = new LinkedHashMap<>();
        for (JsonNode line : lines("plugins.jsonl")) {
            String id = line.path("id").asString();
            boolean taught = line.path("part").asString().equals("taught");
            plugins.put(id, new Plugin(id, taught, described(line)));
        }
        return new Pairs(
                plugins, lines("pairs.jsonl").stream().map(line -> pair(line, plugins)).toList());
    }

    private static Pair pair(JsonNode line, Map<String, Plugin> plugins) {
        return new Pair(
                Objects.requireNonNull(plugins.get(line.path("plugin").asString())),
                line.path("wish").asString(),
                line.path("label").asString());
    }

    List<Pair> taught() {
        return pairs.stream().filter(pair -> pair.plugin().taught()).toList();
    }

    List<Pair> unseen() {
        return pairs.stream().filter(pair -> !pair.plugin().taught()).toList();
    }

    private static Described described(JsonNode line) {
        String title = line.path("title").asString("");
        String tags = String.join(" ", texts(line, "tags"));
        return new Described(
                line.path("name").asString() + " " + tags + " " + title,
                title,
                line.path("description").asString(""),
                texts(line, "examples"),
                texts(line, "counterexamples"));
    }

    private static List<String> texts(JsonNode line, String field) {
        return line.path(field).values().stream().map(JsonNode::asString).toList();
    }

    private static List<JsonNode> lines(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file)).stream()
                    .map(line -> JsonMapper.shared().readTree(line))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
