package plugingenerator.core;

import java.time.Duration;
import java.util.Optional;

/** What the core said to a heartbeat or an event. */
public sealed interface Heard {

    record Taken() implements Heard {}

    /** The core does not know us, or our token: register again. */
    record Forgotten() implements Heard {}

    /** The core has no such endpoint (yet). */
    record Unsupported() implements Heard {}

    /** Refused in a way that no retry mends. */
    record Refused(int status) implements Heard {}

    /** Down, slow or busy: again later, not before {@code retryAfter} where the core named it. */
    record Unreachable(Optional<Duration> retryAfter) implements Heard {}
}
