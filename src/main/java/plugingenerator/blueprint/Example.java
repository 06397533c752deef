package plugingenerator.blueprint;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the plugin must do in one case; it becomes a generated test. The world around it is given:
 * the time (ISO 8601 with an offset), the language model's reply, the answers of HTTP services.
 */
public record Example(String title, Given given, List<Step> steps) {

    public record Given(@Nullable String now, @Nullable String llmReply, List<HttpAnswer> http) {
        public Given {
            http = List.copyOf(http);
        }

        public static final Given NOTHING = new Given(null, null, List.of());
    }

    /** The recorded answer for a request whose URL contains {@code urlContains}. */
    public record HttpAnswer(String urlContains, int status, String body) {}

    /**
     * A message, or an input by the schema, and what comes of it. Exactly one of the two is set.
     */
    public record Step(
            @Nullable String message, @Nullable Map<String, Object> input, Expectation expect) {}

    /** A part of the output, pieces of its text, or a piece of the error that the user sees. */
    public record Expectation(
            Map<String, Object> output, List<String> textContains, @Nullable String errorContains) {
        public Expectation {
            textContains = List.copyOf(textContains);
        }
    }

    public Example {
        steps = List.copyOf(steps);
    }
}
