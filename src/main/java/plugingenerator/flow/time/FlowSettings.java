package plugingenerator.flow.time;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How requests are worked on: how many at once, how many may wait, the deadline of N1 and the hard
 * limit behind it, and the lease after which another worker takes over.
 */
@ConfigurationProperties("generation")
public record FlowSettings(
        @DefaultValue("2") int workers,
        @DefaultValue("200") int maxOpen,
        @DefaultValue("60s") Duration deadline,
        @DefaultValue("10m") Duration hardLimit,
        @DefaultValue("30s") Duration lease) {

    public FlowSettings {
        if (workers < 1 || workers > 64) {
            throw new IllegalArgumentException("GENERATION_WORKERS must be 1 to 64");
        }
        if (lease.toSeconds() < 3 || lease.compareTo(hardLimit) > 0) {
            throw new IllegalArgumentException("GENERATION_LEASE must be 3s to 10m");
        }
        if (deadline.isNegative() || deadline.isZero() || deadline.compareTo(hardLimit) > 0) {
            throw new IllegalArgumentException(
                    "GENERATION_DEADLINE must be longer than 0 and at most 10m");
        }
    }
}
