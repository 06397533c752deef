package plugingenerator.llm.call;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before another attempt: 0.5 s, 1 s, 2 s … with full jitter, so that many who
 * failed together do not come back together; or what the server asked for.
 */
final class Backoff {

    private static final long FIRST_MILLIS = 500;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    Duration before(int nextAttempt, @Nullable Duration asked) {
        if (asked != null) {
            return asked;
        }
        long most = FIRST_MILLIS << Math.min(nextAttempt - 1, 6);
        return Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
    }
}
