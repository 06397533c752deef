package plugingenerator.web.invoke;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import plugingenerator.web.problem.Problem;
import plugingenerator.web.problem.ProblemType;

/**
 * So many calls a minute under each key; 0 for as many as come. At most {@code most} keys are
 * remembered, the latest used: whoever was forgotten begins with a full bucket, as after a minute
 * of rest.
 */
final class Buckets {

    private final int perMinute;
    private final int most;
    private final SequencedMap<String, Bucket> latest = new LinkedHashMap<>(16, 0.75f, true);

    Buckets(int perMinute, int most) {
        this.perMinute = perMinute;
        this.most = most;
    }

    /** Takes one call, or ends it with a 429 that says {@code whose} limit it was. */
    void take(String key, String whose) {
        if (perMinute == 0) {
            return;
        }
        ConsumptionProbe taken = bucket(key).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            throw Problem.later(
                            ProblemType.TOO_MANY_CALLS,
                            "At most " + perMinute + " calls a minute for one " + whose + ".",
                            Duration.ofNanos(taken.getNanosToWaitForRefill()))
                    .exception();
        }
    }

    private synchronized Bucket bucket(String key) {
        Bucket bucket = latest.computeIfAbsent(key, _ -> full());
        if (latest.size() > most) {
            latest.pollFirstEntry();
        }
        return bucket;
    }

    synchronized int remembered() {
        return latest.size();
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(perMinute)
                                        .refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
