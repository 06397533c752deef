package plugingenerator.reuse;

import java.util.List;
import java.util.Optional;

/** Whether what a wish wants is there already; {@code certainty} is 0 to 1. */
public sealed interface Precedent {

    /** A plugin that people can use does it. */
    record Available(Listed plugin, double certainty) implements Precedent {}

    /** A draft that waits for the operator does it. */
    record Pending(Listed draft, double certainty) implements Precedent {}

    /**
     * Nothing does it for certain; {@code neighbour} (none or one) comes near. {@code problem} is
     * why the core's list could not be looked at.
     */
    record None(List<Listed> neighbour, Optional<String> problem) implements Precedent {
        public None {
            neighbour = List.copyOf(neighbour);
        }
    }
}
