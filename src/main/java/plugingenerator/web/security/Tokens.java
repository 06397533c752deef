package plugingenerator.web.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import plugingenerator.flow.door.IssuedTokens;
import plugingenerator.web.setting.WebSettings;

/**
 * Knows callers by their bearer tokens. Digests are compared, in constant time, and all of them:
 * neither the time nor an early end tells how near a guess is.
 */
@Component
class Tokens {

    private static final String SCHEME = "Bearer ";

    /**
     * One caller, whichever of its tokens it presents: a renewal must not make its requests
     * foreign.
     */
    private static final String CORE = "core";

    private final WebSettings settings;
    private final ObjectProvider<IssuedTokens> issued;

    Tokens(WebSettings settings, ObjectProvider<IssuedTokens> issued) {
        this.settings = settings;
        this.issued = issued;
    }

    /** The caller behind an {@code Authorization} header; empty where it is not known. */
    Optional<Caller> caller(@Nullable String authorization) {
        if (authorization == null
                || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        byte[] sent = digest(authorization.substring(SCHEME.length()).strip());
        boolean operator = matches(sent, settings.operatorToken());
        boolean plugin = matches(sent, settings.pluginToken());
        boolean core = false;
        for (IssuedTokens tokens : issued) {
            for (String known : tokens.digests(HexFormat.of().formatHex(sent))) {
                core |= MessageDigest.isEqual(sent, HexFormat.of().parseHex(known));
            }
        }
        return operator || plugin || core
                ? Optional.of(new Caller(core ? CORE : HexFormat.of().formatHex(sent), operator))
                : Optional.empty();
    }

    private static boolean matches(byte[] sent, @Nullable String token) {
        return token != null && MessageDigest.isEqual(sent, digest(token));
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
