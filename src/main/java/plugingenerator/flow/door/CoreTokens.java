package plugingenerator.flow.door;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import plugingenerator.flow.seat.TokenDigests;
import plugingenerator.request.Sha256;

/**
 * The token that the core presents on {@code /invoke}: the one that it issued last, and for a short
 * grace the one before, since calls may be on their way when it changes. The token itself is kept
 * in this memory only; its digest is shared, since the core calls every replica with it.
 */
@Component
public final class CoreTokens implements IssuedTokens {

    private static final Logger LOG = LoggerFactory.getLogger(CoreTokens.class);
    private static final Duration GRACE = Duration.ofMinutes(2);

    /** So often at most strangers make us look into the store. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    /** So long at most what another replica renewed is believed to be as it was. */
    private static final Duration BELIEVED = Duration.ofSeconds(15);

    private final TokenDigests shared;
    private final Clock clock;
    private Map<String, Instant> accepted = new HashMap<>();
    private Instant lookedAt = Instant.MIN;
    private Optional<String> latest = Optional.empty();
    private Instant latestUntil = Instant.MIN;
    private boolean told = true;

    CoreTokens(TokenDigests shared, Clock clock) {
        this.shared = shared;
        this.clock = clock;
    }

    /** From now on the core presents this token, until {@code expiresAt} and a little longer. */
    public synchronized void issued(String token, Instant expiresAt) {
        Instant grace = clock.instant().plus(GRACE);
        accepted.replaceAll((_, until) -> until.isBefore(grace) ? until : grace);
        latest = Optional.of(token);
        latestUntil = expiresAt.plus(GRACE);
        accepted.put(Sha256.of(token), latestUntil);
        told = false;
        share();
    }

    /** Tells the other replicas of the newest token, where the store could not be told before. */
    public synchronized void share() {
        if (told || latest.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        try {
            shared.issued(Sha256.of(latest.get()), latestUntil, now, now.plus(GRACE));
            told = true;
        } catch (DataAccessException down) {
            LOG.warn(
                    "other replicas do not know the core's token yet: the store does not answer ({})",
                    down.getClass().getName());
        }
    }

    /** The one to call the core with; none where another replica speaks with it. */
    public synchronized Optional<String> latest() {
        return latest;
    }

    /** Another replica speaks with the core from now on. */
    public synchronized void passedOn() {
        latest = Optional.empty();
        told = true;
    }

    /** None before the core issued the first. */
    @Override
    public synchronized Set<String> digests(String sent) {
        Instant now = clock.instant();
        boolean stranger = !now.isBefore(accepted.getOrDefault(sent, Instant.MIN));
        if (!now.isBefore(lookedAt.plus(stranger ? LOOK_AGAIN : BELIEVED))) {
            lookedAt = now;
            look();
        }
        return accepted.entrySet().stream()
                .filter(known -> now.isBefore(known.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Where the store does not answer, what is known already must do. */
    private void look() {
        try {
            Map<String, Instant> all = shared.all();
            if (!told) {
                accepted.forEach(all::putIfAbsent);
            }
            accepted = all;
        } catch (DataAccessException down) {
            LOG.debug("the core's tokens are not looked up: {}", down.getClass().getName());
        }
    }
}
