package plugingenerator.screening.learned;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Wordings with alternatives in braces, each drawn a few times; the same draw every time. {@code
 * $name = a|b} names alternatives that many wordings share; the last meaning of a name holds.
 */
final class Frames {

    /** A wording that was drawn; the topic is "" where the frame names none. */
    record Line(String topic, String text) {}

    private static final Pattern NAME = Pattern.compile("\\$([a-z]+)");

    private final Map<String, String> names = new HashMap<>();
    private final Random random = new Random(7);

    private Frames() {}

    static List<Line> of(String resource, boolean topics, int draws) throws IOException {
        Frames frames = new Frames();
        List<Line> lines = new ArrayList<>();
        try (InputStream in =
                Objects.requireNonNull(
                        Frames.class.getResourceAsStream("/screening/" + resource), resource)) {
            for (String frame :
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (frame.startsWith("#")) {
                    continue;
                }
                if (frame.startsWith("$")) {
                    int sign = frame.indexOf(" = ");
                    frames.names.put(frame.substring(1, sign), frame.substring(sign + 3));
                    continue;
                }
                String[] cells = frame.split(" ", topics ? 3 : 2);
                Set<String> drawn = new LinkedHashSet<>();
                for (int draw = 0; draw < draws; draw++) {
                    drawn.add(frames.filled(cells[cells.length - 1]));
                }
                drawn.forEach(text -> lines.add(new Line(topics ? cells[0] : "", text)));
            }
        }
        return lines;
    }

    private String filled(String frame) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int open = frame.indexOf('{'); open >= 0; open = frame.indexOf('{', at)) {
            int close = open + 1;
            for (int depth = 1; depth > 0; close++) {
                depth += frame.charAt(close) == '{' ? 1 : frame.charAt(close) == '}' ? -1 : 0;
            }
            text.append(frame, at, open).append(one(frame.substring(open + 1, close - 1)));
            at = close;
        }
        return named(text.append(frame.substring(at)).toString())
                .replaceAll("\\s+([,:])", "$1")
                .replaceAll("\\s{2,}", " ")
                .strip();
    }

    /** One of the alternatives, which may hold alternatives themselves. */
    private String one(String choices) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < choices.length(); at++) {
            char sign = choices.charAt(at);
            depth += sign == '{' ? 1 : sign == '}' ? -1 : 0;
            if (sign == '|' && depth == 0) {
                parts.add(choices.substring(from, at));
                from = at + 1;
            }
        }
        parts.add(choices.substring(from));
        return filled(parts.get(random.nextInt(parts.size())));
    }

    private String named(String text) {
        return NAME.matcher(text)
                .replaceAll(
                        name -> {
                            String choices = names.get(name.group(1));
                            return Matcher.quoteReplacement(
                                    choices == null ? name.group() : one(choices));
                        });
    }
}
