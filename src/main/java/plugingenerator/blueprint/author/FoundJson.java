package plugingenerator.blueprint.author;

import java.util.Arrays;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Finds the JSON object that was asked for, in fences and among prose with braces of its own. */
final class FoundJson {

    private static final int TRIES = 40;
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private FoundJson() {}

    /** The first object that has one of these members. */
    static Optional<ObjectNode> in(String text, String... members) {
        int start = text.indexOf('{');
        for (int tries = 0; start >= 0 && tries < TRIES; tries++) {
            try {
                JsonNode node = JSON.readTree(text.substring(start));
                if (node instanceof ObjectNode object
                        && Arrays.stream(members).anyMatch(object::has)) {
                    return Optional.of(object);
                }
                start = text.indexOf('{', start + 1);
            } catch (JacksonException notHere) {
                start = text.indexOf('{', start + 1);
            }
        }
        return Optional.empty();
    }
}
