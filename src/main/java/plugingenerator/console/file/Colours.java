package plugingenerator.console.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a file into coloured lines. Only cuts: joined, the pieces are the file again, and the page
 * escapes each of them.
 */
public final class Colours {

    /** A piece of a line; {@code kind} is {@code k}, {@code s}, {@code n}, {@code c} or nothing. */
    public record Piece(String kind, String text) {}

    private static final String STRINGS =
            "(?<s>\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*')";
    private static final String NUMBERS = "(?<n>\\b\\d[\\d_]*(?:\\.\\d+)?\\b)";
    private static final String NEVER = "(?!)";

    private static final Pattern PYTHON =
            of(
                    "#[^\\n]*",
                    "(?<s>\\b[rfbuRFBU]{0,2}(?:\"\"\"[\\s\\S]*?\"\"\"|'''[\\s\\S]*?''')|[rfbuRFBU]{0,2}\"(?:[^\"\\\\\\n]|\\\\.)*\"|[rfbuRFBU]{0,2}'(?:[^'\\\\\\n]|\\\\.)*')",
                    "and|as|assert|async|await|break|case|class|continue|def|del|elif|else|except|finally|for|from|global|if|import|in|is|lambda|match|nonlocal|not|or|pass|raise|return|try|type|while|with|yield|None|True|False");
    private static final Pattern DATA = of(NEVER, STRINGS, "true|false|null");
    private static final Pattern SETTINGS = of("#[^\\n]*", STRINGS, "true|false|null");
    private static final Pattern DOCKER =
            of(
                    "#[^\\n]*",
                    STRINGS,
                    "FROM|RUN|COPY|WORKDIR|ENV|USER|EXPOSE|CMD|ENTRYPOINT|ARG|HEALTHCHECK|LABEL|AS");

    private static final Map<String, Pattern> BY_ENDING =
            Map.of(
                    "py", PYTHON,
                    "json", DATA,
                    "toml", SETTINGS,
                    "yaml", SETTINGS,
                    "yml", SETTINGS,
                    "txt", SETTINGS,
                    "example", SETTINGS,
                    "Dockerfile", DOCKER);

    private Colours() {}

    private static Pattern of(String comment, String strings, String words) {
        return Pattern.compile(
                "(?<c>" + comment + ")|" + strings + "|(?<k>\\b(?:" + words + ")\\b)|" + NUMBERS);
    }

    public static List<List<Piece>> lines(String path, String text) {
        Pattern pattern =
                BY_ENDING.get(path.substring(path.lastIndexOf('/') + 1).replaceAll(".*\\.", ""));
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        if (pattern != null) {
            Matcher found = pattern.matcher(text);
            while (found.find()) {
                pieces.add(new Piece("", text.substring(from, found.start())));
                pieces.add(new Piece(kind(found), found.group()));
                from = found.end();
            }
        }
        pieces.add(new Piece("", text.substring(from)));
        return cut(pieces);
    }

    private static String kind(Matcher found) {
        for (String kind : List.of("c", "s", "k", "n")) {
            if (found.group(kind) != null) {
                return kind;
            }
        }
        return "";
    }

    private static List<List<Piece>> cut(List<Piece> pieces) {
        List<List<Piece>> lines = new ArrayList<>();
        List<Piece> line = new ArrayList<>();
        for (Piece piece : pieces) {
            String[] parts = piece.text().split("\n", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    lines.add(line);
                    line = new ArrayList<>();
                }
                if (!parts[i].isEmpty()) {
                    line.add(new Piece(piece.kind(), parts[i]));
                }
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }
}
