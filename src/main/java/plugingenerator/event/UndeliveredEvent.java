package plugingenerator.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that the core does not have: it is still being sent, or parked with the core's reason.
 */
public record UndeliveredEvent(
        String id,
        String type,
        boolean parked,
        int attempts,
        @Nullable String problem,
        Instant since) {}
