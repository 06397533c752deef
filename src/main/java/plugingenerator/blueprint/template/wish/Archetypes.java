package plugingenerator.blueprint.template.wish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The resources under {@code archetypes}: reads them and knows the digest of all that it read. */
public final class Archetypes {

    private static final String FOLDER = "/archetypes/";
    private static final int DIGITS = 12;

    private final Map<String, String> seen = new TreeMap<>();

    /** A resource's text; its path is relative to the folder. */
    public String read(String path) {
        try (InputStream in = Archetypes.class.getResourceAsStream(FOLDER + path)) {
            if (in == null) {
                throw new IllegalStateException("there is no archetypes/" + path);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            seen.put(path, text);
            return text;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The first 12 hexadecimal digits of SHA-256 over paths and texts in the paths' order. */
    public String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            seen.forEach(
                    (path, text) -> {
                        digest.update((path + "\0" + text).getBytes(StandardCharsets.UTF_8));
                        digest.update((byte) 0);
                    });
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
