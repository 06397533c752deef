package plugingenerator.gate.check;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a plugin's logic really uses, as read from its code. */
record Facts(SortedSet<String> hosts, SortedSet<String> environment, SortedSet<String> tools) {

    /** Empty where the worker's words are not three lists of texts. */
    static Optional<Facts> read(JsonNode node) {
        boolean whole =
                Stream.of("hosts", "environment", "tools")
                        .map(node::path)
                        .allMatch(
                                list ->
                                        list.isArray()
                                                && list.values().stream()
                                                        .allMatch(JsonNode::isString));
        return whole
                ? Optional.of(
                        new Facts(
                                texts(node.path("hosts")),
                                texts(node.path("environment")),
                                texts(node.path("tools"))))
                : Optional.empty();
    }

    static SortedSet<String> texts(JsonNode list) {
        SortedSet<String> texts = new TreeSet<>();
        list.values().forEach(text -> texts.add(text.asString("")));
        return texts;
    }
}
