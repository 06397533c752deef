package plugingenerator.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Whose request it is, as a digest: the user, or the caller where no user is named. Turns are
 * shared between persons, and a person can be forgotten.
 */
public record Person(String digest) {

    public static Person of(UserContext user, String caller) {
        String id = user.userId();
        return id == null ? new Person(sha256("caller:" + caller)) : ofUser(id);
    }

    public static Person ofUser(String userId) {
        return new Person(sha256("user:" + userId));
    }

    private static String sha256(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
