package plugingenerator.request.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import plugingenerator.request.Brief;
import plugingenerator.request.RequestId;

/** A request in a worker's hands, with the blueprint that an earlier attempt left behind. */
public record Claimed(
        RequestId id,
        Brief brief,
        RequestState.Running state,
        Instant acceptedAt,
        @Nullable String blueprint) {}
