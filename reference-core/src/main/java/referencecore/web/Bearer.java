package referencecore.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The token in an {@code Authorization} header. */
final class Bearer {

    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    static Optional<String> of(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }

    /** In constant time. */
    static boolean same(String sent, String wanted) {
        return MessageDigest.isEqual(
                sent.getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8));
    }
}
