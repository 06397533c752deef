package plugingenerator.core;

import java.time.Duration;
import java.util.Optional;
import plugingenerator.core.CoreMembership.Member;

/** What the core said to this service's own registration. */
public sealed interface Joined {

    record As(Member member) implements Joined {}

    /** No retry mends it soon: a wrong key, say; {@code problem} is safe to show. */
    record Declined(int status, String problem) implements Joined {}

    /** Down, slow or busy. */
    record Unreachable(String problem, Optional<Duration> retryAfter) implements Joined {}
}
