package plugingenerator.request.store;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import plugingenerator.request.Brief;
import plugingenerator.request.RequestId;

/**
 * A request in a worker's hands, with the blueprint that an earlier attempt left behind. {@code
 * age} is the time since its acceptance by the database's clock, which no worker's clock need
 * share.
 */
public record Claimed(
        RequestId id,
        Brief brief,
        RequestState.Running state,
        Duration age,
        @Nullable String blueprint) {}
