package plugingenerator.flow.door;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The state of what the service depends on, by part: {@code store}, {@code toolchain}, {@code
 * queue}.
 */
public record Readiness(SortedMap<String, Part> parts) {

    /** A part's state, and words for an operator that hold no secret. */
    public record Part(State state, String text) {}

    /** How a part does. */
    public enum State {
        OK,
        /** Some requests will be refused. */
        DEGRADED,
        /** No request can be accepted. */
        DOWN;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Readiness {
        parts = new TreeMap<>(parts);
    }

    /** The worst of all parts. */
    public State state() {
        return parts.values().stream().map(Part::state).max(State::compareTo).orElse(State.OK);
    }
}
