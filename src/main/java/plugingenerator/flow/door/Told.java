package plugingenerator.flow.door;

import java.time.Instant;

/** One event of a request, for its stream: number, type, payload as JSON, time. */
public record Told(int seq, String type, String payload, Instant at) {}
