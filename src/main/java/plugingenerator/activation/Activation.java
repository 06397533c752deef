package plugingenerator.activation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides whether a message asks for a new function (F1). */
@Component
public class Activation {

    /** {@code intent} is null for a direct call, which says itself what it wants. */
    public Activated decide(String text, @Nullable String intent) {
        return intent == null || intent.equals("plugin.generate")
                ? new Activated.Asked(1)
                : new Activated.Unsure(0.5);
    }
}
