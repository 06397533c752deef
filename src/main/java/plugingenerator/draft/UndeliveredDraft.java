package plugingenerator.draft;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A draft that the core does not have: it is still being sent, or parked with the core's reason.
 */
public record UndeliveredDraft(
        String id,
        String name,
        Draft.State state,
        int attempts,
        @Nullable String problem,
        Instant since) {}
