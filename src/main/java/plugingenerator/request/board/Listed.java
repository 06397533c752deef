package plugingenerator.request.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import plugingenerator.request.RequestId;

/**
 * A line of the list. {@code state} and {@code stage} are words of the closed lists; {@code code}
 * says why there is no plugin, {@code artifact} is the fingerprint of the one there is.
 */
public record Listed(
        RequestId id,
        String wish,
        String state,
        String stage,
        @Nullable String code,
        @Nullable String artifact,
        boolean reused,
        Instant acceptedAt,
        @Nullable Instant finishedAt) {}
