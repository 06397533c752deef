package plugingenerator.screening.concept;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The data files of screening: their lines without comments, and their digest as a version. */
public final class DataFile {

    private DataFile() {}

    /** The lines that say something. */
    public static List<String> lines(String resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /** Twelve hexadecimal digits that change with any of the files. */
    public static String version(String... resources) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream.of(resources).forEach(resource -> digest.update(bytes(resource)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = DataFile.class.getResourceAsStream("/screening/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("no data file " + resource);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
