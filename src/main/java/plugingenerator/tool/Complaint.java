package plugingenerator.tool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Drains a standard error. Of everything written there it keeps one word: the kind of the last
 * error, because the rest may hold paths and contents of files.
 */
final class Complaint {

    private static final Pattern KIND =
            Pattern.compile("^(?:\\w+\\.)*(\\w{1,60}(?:Error|Exception|Exit|Interrupt))\\b");
    private static final int LONGEST_LINE = 400;

    private final StringBuilder line = new StringBuilder();
    private volatile String kind = "";

    void read(InputStream errors) {
        byte[] chunk = new byte[1 << 12];
        try (errors) {
            for (int read = errors.read(chunk); read >= 0; read = errors.read(chunk)) {
                for (char next :
                        new String(chunk, 0, read, StandardCharsets.ISO_8859_1).toCharArray()) {
                    take(next);
                }
            }
        } catch (IOException closed) {
            // Whoever reads the output tells of the end.
            line.setLength(0);
        }
    }

    private void take(char next) {
        if (next == '\n') {
            Matcher named = KIND.matcher(line);
            if (named.find()) {
                kind = named.group(1);
            }
            line.setLength(0);
        } else if (line.length() < LONGEST_LINE) {
            line.append(next);
        }
    }

    String kind() {
        return kind;
    }
}
