package plugingenerator.flow.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * The token that the core presents on {@code /invoke}: the one that it issued last, and for a short
 * grace the one before, since calls may be on their way when it changes. Kept in memory only.
 */
@Component
public final class CoreTokens {

    private static final Duration GRACE = Duration.ofMinutes(2);

    private final Clock clock;
    private byte[] current = new byte[0];
    private byte[] previous = new byte[0];
    private Instant previousUntil = Instant.MIN;

    CoreTokens(Clock clock) {
        this.clock = clock;
    }

    /** From now on the core presents this token. */
    public synchronized void issued(String token) {
        previous = current;
        previousUntil = clock.instant().plus(GRACE);
        current = token.getBytes(StandardCharsets.UTF_8);
    }

    /** Compares in constant time; before the core issued a token nothing is accepted. */
    public synchronized boolean accepts(String token) {
        byte[] given = token.getBytes(StandardCharsets.UTF_8);
        boolean isCurrent = current.length > 0 && MessageDigest.isEqual(given, current);
        boolean isPrevious =
                previous.length > 0
                        && clock.instant().isBefore(previousUntil)
                        && MessageDigest.isEqual(given, previous);
        return isCurrent || isPrevious;
    }
}
