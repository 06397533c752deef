package plugingenerator.reuse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plugingenerator.core.CorePlugin;
import plugingenerator.reuse.likeness.Described;
import tools.jackson.databind.JsonNode;

/**
 * A plugin that exists or is about to: from the core's list, or a draft of our own. {@code means}
 * are known of our own ones only.
 */
public record Listed(
        State state,
        String id,
        String name,
        String version,
        String title,
        String description,
        List<String> tags,
        List<String> examples,
        List<String> counterexamples,
        Optional<Means> means) {

    /** Where it stands. */
    public enum State {
        /** People can use it. */
        WORKS,
        /** The operator has still to decide on it. */
        WAITS
    }

    /** What it needs to do its work: hosts, {@code none} or whose storage; and its language. */
    public record Means(List<String> hosts, String storage, String language) {
        public Means {
            hosts = List.copyOf(hosts);
        }
    }

    public Listed {
        tags = List.copyOf(tags);
        examples = List.copyOf(examples);
        counterexamples = List.copyOf(counterexamples);
    }

    /** A draft of our own, by its manifest. */
    public static Listed draft(String id, JsonNode manifest) {
        JsonNode metadata = manifest.path("metadata");
        return new Listed(
                State.WAITS,
                id,
                manifest.path("name").asString(""),
                manifest.path("version").asString(""),
                metadata.path("title").asString(""),
                manifest.path("description").asString(""),
                intents(manifest).map(intent -> intent.path("tag").asString("")).toList(),
                intents(manifest).flatMap(intent -> texts(intent.path("examples"))).toList(),
                intents(manifest).flatMap(intent -> texts(intent.path("counterexamples"))).toList(),
                Optional.of(
                        new Means(
                                texts(metadata.path("hosts")).toList(),
                                metadata.path("storage").asString("none"),
                                metadata.path("language").asString(""))));
    }

    static Listed ofCore(CorePlugin plugin) {
        return new Listed(
                plugin.works() ? State.WORKS : State.WAITS,
                plugin.id(),
                plugin.name(),
                plugin.version(),
                plugin.title(),
                plugin.description(),
                plugin.tags(),
                plugin.examples(),
                plugin.counterexamples(),
                Optional.empty());
    }

    /** The same plugin as the core has it, with the texts that our own draft of it has. */
    Listed standingAs(CorePlugin inCore) {
        boolean approved = inCore.works() && !inCore.id().isEmpty();
        return new Listed(
                inCore.works() ? State.WORKS : State.WAITS,
                approved ? inCore.id() : id,
                name,
                inCore.version().isEmpty() ? version : inCore.version(),
                title,
                description,
                tags,
                examples,
                counterexamples,
                means);
    }

    /** What to call it in front of people. */
    public String shown() {
        return title.isEmpty() ? name : title;
    }

    Described described() {
        return new Described(
                name + " " + String.join(" ", tags) + " " + title,
                title,
                description,
                examples,
                counterexamples);
    }

    private static Stream<JsonNode> intents(JsonNode manifest) {
        return manifest.path("intents").values().stream();
    }

    private static Stream<String> texts(JsonNode list) {
        return list.values().stream().map(JsonNode::asString);
    }
}
