package referencecore.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import referencecore.registry.Entry.Token;

/** Makes plugins' tokens and knows them again while they live. */
@Component
class TokenMint {

    /** What the core's policy grants at all; whatever else is asked for is left out. */
    private static final List<String> GRANTED =
            List.of("dialogs:read", "dialogs:write", "plugins:read", "telemetry:write");

    private final CoreSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TokenMint(CoreSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Token issue(List<String> wanted) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        Instant now = clock.instant();
        return new Token(
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                wanted.stream().filter(GRANTED::contains).distinct().toList(),
                now,
                now.plus(settings.tokenLife()));
    }

    boolean holds(Optional<Token> issued, String presented) {
        return issued.filter(token -> clock.instant().isBefore(token.expiresAt()))
                .filter(token -> same(token.value(), presented))
                .isPresent();
    }

    /** In constant time. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
