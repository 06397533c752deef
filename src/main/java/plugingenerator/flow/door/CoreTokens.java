package plugingenerator.flow.door;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The token that the core presents on {@code /invoke}: the one that it issued last, and for a short
 * grace the one before, since calls may be on their way when it changes. Kept in memory only.
 */
@Component
public final class CoreTokens implements IssuedTokens {

    private static final Duration GRACE = Duration.ofMinutes(2);

    private final Clock clock;
    private List<String> current = List.of();
    private List<String> previous = List.of();
    private Instant previousUntil = Instant.MIN;

    CoreTokens(Clock clock) {
        this.clock = clock;
    }

    /** From now on the core presents this token. */
    public synchronized void issued(String token) {
        previous = current;
        previousUntil = clock.instant().plus(GRACE);
        current = List.of(token);
    }

    /** The one to call the core with; none before it issued the first. */
    public synchronized Optional<String> latest() {
        return current.stream().findFirst();
    }

    /** None before the core issued the first. */
    @Override
    public synchronized Set<String> valid() {
        List<String> old = clock.instant().isBefore(previousUntil) ? previous : List.of();
        return java.util.stream.Stream.of(current, old)
                .flatMap(List::stream)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
