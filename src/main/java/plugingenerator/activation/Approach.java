package plugingenerator.activation;

import java.util.Locale;
import plugingenerator.request.Brief;

/** How a wish reached us (F1): what the core has said of it decides what its text must show. */
public sealed interface Approach {

    /** A call that says itself what it wants: its {@code desired_capability} is a wish. */
    record Direct() implements Approach {}

    /** A chat message that the core's classifier took for a wish. */
    record Tagged(String text) implements Approach {}

    /** A chat message that nobody took for a wish: only its words can tell. */
    record Untagged(String text) implements Approach {}

    /**
     * A brief without an intent is a direct call; an envelope's message always has one, be it
     * empty, {@code unknown}, {@code fallback} or another function's tag.
     */
    static Approach of(Brief brief) {
        String intent = brief.intent();
        if (intent == null) {
            return new Direct();
        }
        String text = brief.capability().text();
        return intent.strip().toLowerCase(Locale.ROOT).equals("plugin.generate")
                ? new Tagged(text)
                : new Untagged(text);
    }
}
