package plugingenerator.flow;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import plugingenerator.request.UserContext;

/** A digest that stands for a user where tokens are counted; those without an id share one. */
final class Payer {

    private Payer() {}

    static String of(UserContext user) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(("payer:" + user.userId()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
