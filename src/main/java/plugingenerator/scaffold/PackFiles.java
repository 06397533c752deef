package plugingenerator.scaffold;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The files of a pack that are the same in every plugin, by path; listed in its files.txt. */
final class PackFiles {

    private PackFiles() {}

    static Map<String, String> of(String pack) {
        String folder = "/packs/" + pack + "/";
        Map<String, String> files = new TreeMap<>();
        read(folder + "files.txt").lines().forEach(path -> files.put(path, read(folder + path)));
        return Map.copyOf(files);
    }

    private static String read(String resource) {
        try (InputStream in = PackFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the pack lacks " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Twelve hex digits that change with any fixed file or compiled template. */
    static String digest(Map<String, String> files, byte[] templates) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(files)
                    .forEach(
                            (path, text) ->
                                    sha.update(
                                            (path + "\0" + text + "\0")
                                                    .getBytes(StandardCharsets.UTF_8)));
            sha.update(templates);
            return HexFormat.of().formatHex(sha.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
