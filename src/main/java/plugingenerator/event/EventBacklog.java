package plugingenerator.event;

import java.time.Duration;

/**
 * Events that the core does not have: how many are still being sent, how many are parked, and the
 * age of the oldest that is still being sent (zero for none).
 */
public record EventBacklog(int pending, int parked, Duration oldest) {}
