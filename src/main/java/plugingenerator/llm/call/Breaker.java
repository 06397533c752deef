package plugingenerator.llm.call;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Leaves a server alone for {@link #REST} when at least half of its last calls (four or more)
 * failed in a way that is the server's fault; then one call may try.
 */
final class Breaker {

    static final Duration REST = Duration.ofSeconds(30);

    private final CircuitBreaker circuit;

    Breaker(String provider, Clock clock) {
        CircuitBreakerConfig config =
                CircuitBreakerConfig.custom()
                        .slidingWindow(
                                8,
                                4,
                                SlidingWindowType.COUNT_BASED,
                                CircuitBreakerConfig.SlidingWindowSynchronizationStrategy
                                        .SYNCHRONIZED)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(REST)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .clock(clock)
                        .currentTimestampFunction(
                                time -> time.millis() * 1_000_000L, TimeUnit.NANOSECONDS)
                        .build();
        this.circuit = CircuitBreaker.of(provider, config);
    }

    boolean lets() {
        return circuit.tryAcquirePermission();
    }

    /** The call was not made after all, or says nothing about the server. */
    void unused() {
        circuit.releasePermission();
    }

    void worked() {
        circuit.onSuccess(0, TimeUnit.NANOSECONDS);
    }

    void failed(Exception why) {
        circuit.onError(0, TimeUnit.NANOSECONDS, why);
    }

    boolean open() {
        return circuit.getState() == State.OPEN;
    }
}
