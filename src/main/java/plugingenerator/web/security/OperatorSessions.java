package plugingenerator.web.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import plugingenerator.flow.desk.OperatorLogin;
import plugingenerator.web.setting.WebSettings;

/**
 * The operator's browser session: its end, sealed with a key made of the operator's token. Nothing
 * is kept here, so that every replica knows it, and another token ends all of them.
 */
@Component
class OperatorSessions implements OperatorLogin {

    private static final Duration LASTS = Duration.ofHours(12);
    private static final Pattern FORM = Pattern.compile("(\\d{1,12})\\.([0-9a-f]{64})");

    private final WebSettings settings;
    private final Clock clock;

    OperatorSessions(WebSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean open() {
        return settings.open();
    }

    @Override
    public boolean possible() {
        return settings.operatorToken() != null;
    }

    @Override
    public Optional<String> enter(String token) {
        @Nullable String right = settings.operatorToken();
        if (right == null || !same(seal(right, "login"), seal(token.strip(), "login"))) {
            return Optional.empty();
        }
        String end = Long.toString(clock.instant().plus(LASTS).getEpochSecond());
        return Optional.of(end + "." + seal(right, "session:" + end));
    }

    @Override
    public boolean knows(String session) {
        @Nullable String right = settings.operatorToken();
        Matcher parts = FORM.matcher(session);
        return right != null
                && parts.matches()
                && same(seal(right, "session:" + parts.group(1)), parts.group(2))
                && Long.parseLong(parts.group(1)) > clock.instant().getEpochSecond();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String seal(String token, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            // A key must not be empty; a token never begins with a space.
            mac.init(
                    new SecretKeySpec(
                            (" " + token).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }
}
