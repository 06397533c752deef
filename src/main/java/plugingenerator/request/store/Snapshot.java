package plugingenerator.request.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import plugingenerator.request.Language;
import plugingenerator.request.RequestId;

/** A request as it stands now, for those who ask about it. */
public record Snapshot(
        RequestId id,
        String caller,
        Language language,
        RequestState state,
        boolean cancelAsked,
        Instant acceptedAt,
        @Nullable Instant finishedAt) {}
