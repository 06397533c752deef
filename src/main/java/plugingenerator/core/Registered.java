package plugingenerator.core;

import java.time.Duration;
import java.util.Optional;

/** What the core said to a registration. */
public sealed interface Registered {

    /** The application's id, and whether the core knows drafts ({@code mode}) at all. */
    record Accepted(String id, boolean draftAcknowledged) implements Registered {}

    /** No retry mends it; {@code problem} is safe to show. */
    record Declined(int status, String problem) implements Registered {}

    /** Down, slow or busy: try again, not before {@code retryAfter} where the core named it. */
    record Unreachable(String problem, Optional<Duration> retryAfter) implements Registered {}
}
