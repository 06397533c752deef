package plugingenerator.web.invoke;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import plugingenerator.web.problem.Problem;
import plugingenerator.web.problem.ProblemType;
import plugingenerator.web.security.Caller;
import plugingenerator.web.setting.WebSettings;

/** How often each caller may call {@code /invoke}; only known callers have a bucket. */
@Component
class CallRate {

    private final int perMinute;
    private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();

    CallRate(WebSettings settings) {
        this.perMinute = settings.callsPerMinute();
    }

    void take(Caller caller) {
        if (perMinute == 0) {
            return;
        }
        ConsumptionProbe taken =
                buckets.computeIfAbsent(caller.id(), _ -> bucket()).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            throw Problem.later(
                            ProblemType.TOO_MANY_CALLS,
                            "At most " + perMinute + " calls a minute.",
                            Duration.ofNanos(taken.getNanosToWaitForRefill()))
                    .exception();
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(perMinute)
                                        .refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
