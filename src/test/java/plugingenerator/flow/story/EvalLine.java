package plugingenerator.flow.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One labelled wish: what is sent, and what is expected of it. */
record EvalLine(JsonNode line) {

    private static final Path FOLDER = Path.of("src/test/resources/screening");
    private static final Set<String> SENT =
            Set.of("desired_capability", "constraints", "user_context");

    static Stream<EvalLine> of(String set) {
        try {
            List<String> lines = Files.readAllLines(FOLDER.resolve("eval-" + set + ".jsonl"));
            return lines.stream().map(JsonMapper.shared()::readTree).map(EvalLine::new);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The body as a caller sends it: the label stays here. */
    ObjectNode body() {
        ObjectNode body = ((ObjectNode) line).deepCopy();
        return body.retain(SENT);
    }

    String expected(String key) {
        return line.path("expect").path(key).asString("");
    }

    boolean mayBeNeutralised() {
        return line.path("expect").path("neutralise_ok").asBoolean();
    }

    List<String> banned() {
        return line.path("expect").path("must_not_contain").values().stream()
                .map(JsonNode::asString)
                .toList();
    }

    @Override
    public String toString() {
        return line.path("id").asString();
    }
}
