package plugingenerator.blueprint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the core should pick the plugin: a tag, a condition, and what people say (and what sounds
 * alike but is not meant). {@code priority} is 0 to 1000, {@code threshold} 0 to 1, for classifiers
 * only.
 */
public record Intent(
        String tag,
        Activation activation,
        int priority,
        List<String> examples,
        List<String> counterexamples) {

    /** The manifest's {@code activation_condition}; {@code type} is classifier, regex or custom. */
    public record Activation(String type, String value, @Nullable Double threshold) {}

    public Intent {
        examples = List.copyOf(examples);
        counterexamples = List.copyOf(counterexamples);
    }
}
