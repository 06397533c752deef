package plugingenerator.event;

import java.time.Instant;

/**
 * One event of a request: its number within the request, its type, its payload as JSON, and when.
 */
public record LoggedEvent(int seq, String type, String payload, Instant at) {}
