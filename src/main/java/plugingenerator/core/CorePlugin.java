package plugingenerator.core;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A plugin in the core's list. The contract promises id, name, version, tags and status; texts are
 * taken where a core has them too. All of it is foreign: bounded, and without control characters.
 */
public record CorePlugin(
        String id,
        String name,
        String version,
        String status,
        List<String> tags,
        String title,
        String description,
        List<String> examples,
        List<String> counterexamples) {

    private static final int MOST = 1000;
    private static final int MOST_TEXTS = 20;
    private static final int LONGEST = 400;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\s]+");

    public CorePlugin {
        tags = List.copyOf(tags);
        examples = List.copyOf(examples);
        counterexamples = List.copyOf(counterexamples);
    }

    /** What a person can use now. */
    public boolean works() {
        return status.equals("active") || status.equals("degraded");
    }

    /** What an operator has still to decide on. */
    public boolean waits() {
        return status.equals("draft") || status.equals("pending") || status.equals("in_review");
    }

    static List<CorePlugin> all(JsonNode items) {
        return items.values().stream()
                .limit(MOST)
                .map(CorePlugin::read)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<CorePlugin> read(JsonNode item) {
        String name = text(item.path("name"));
        if (name.isEmpty()) {
            return Optional.empty();
        }
        JsonNode manifest = item.path("manifest");
        List<JsonNode> intents =
                Stream.concat(
                                item.path("intents").values().stream(),
                                manifest.path("intents").values().stream())
                        .toList();
        return Optional.of(
                new CorePlugin(
                        text(item.path("plugin_id")),
                        name,
                        text(item.path("version")),
                        text(item.path("status")).toLowerCase(Locale.ROOT),
                        texts(intents.stream().map(CorePlugin::tag)),
                        either(item.path("title"), manifest.at("/metadata/title")),
                        either(item.path("description"), manifest.path("description")),
                        texts(intents.stream().flatMap(intent -> said(intent, "examples"))),
                        texts(
                                intents.stream()
                                        .flatMap(intent -> said(intent, "counterexamples")))));
    }

    private static String tag(JsonNode intent) {
        return text(intent.isObject() ? intent.path("tag") : intent);
    }

    private static Stream<String> said(JsonNode intent, String field) {
        return intent.path(field).values().stream().map(CorePlugin::text);
    }

    private static List<String> texts(Stream<String> texts) {
        return texts.filter(text -> !text.isEmpty()).distinct().limit(MOST_TEXTS).toList();
    }

    private static String either(JsonNode one, JsonNode other) {
        String text = text(one);
        return text.isEmpty() ? text(other) : text;
    }

    private static String text(JsonNode value) {
        String text = UNSEEN.matcher(value.asString("")).replaceAll(" ").strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
