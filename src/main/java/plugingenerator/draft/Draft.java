package plugingenerator.draft;

import java.util.Locale;

/**
 * A plugin that waits for the operator (F4). {@code id} is what the caller is told: the core's own
 * id where the core has it, otherwise ours, under which it is delivered later.
 */
public record Draft(String id, State state, boolean acknowledged) {

    /** Where a draft is. */
    public enum State {
        /** Kept here: no core is configured. */
        LOCAL,
        /** On its way to a core that did not take it yet. */
        PENDING,
        /** The core has it. */
        REGISTERED,
        /** The core refused it in a way that no retry mends; an operator looks at it. */
        PARKED;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State ofWire(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT));
        }
    }
}
