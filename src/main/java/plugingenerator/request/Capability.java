package plugingenerator.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wish (F2): {@code desired_capability} as a text of 1 to 4,000 characters, or in its
 * structured form. A text is a capability with a summary only.
 */
public record Capability(
        String summary, String details, List<Sample> examples, @Nullable String name) {

    /** An example that the asker gave: what goes in and what should come out. */
    public record Sample(String input, String output) {}

    public Capability {
        summary = summary.strip();
        details = details.strip();
        examples = List.copyOf(examples);
    }

    public static Capability of(String text) {
        return new Capability(text, "", List.of(), null);
    }

    /** Summary and details as one text, for steps that read the whole wish. */
    public String text() {
        return details.isEmpty() ? summary : summary + "\n" + details;
    }
}
