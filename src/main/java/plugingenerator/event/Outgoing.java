package plugingenerator.event;

import java.time.Instant;
import plugingenerator.request.RequestId;

/** An event on its way to the core; {@code attempts} fences who sends it. */
public record Outgoing(
        RequestId request,
        int seq,
        String eventId,
        String type,
        String severity,
        String payload,
        Instant at,
        int attempts) {}
