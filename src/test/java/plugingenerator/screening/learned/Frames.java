package plugingenerator.screening.learned;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/** Wordings with alternatives in braces, each drawn a few times; the same draw every time. */
final class Frames {

    /** A wording that was drawn; the topic is "" where the frame names none. */
    record Line(String topic, String text) {}

    private static final int DRAWN = 10;

    private Frames() {}

    static List<Line> of(String resource, boolean topics) throws IOException {
        List<Line> lines = new ArrayList<>();
        Random random = new Random(7);
        try (InputStream in =
                Objects.requireNonNull(
                        Frames.class.getResourceAsStream("/screening/" + resource), resource)) {
            for (String frame :
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (frame.startsWith("#")) {
                    continue;
                }
                String[] cells = frame.split(" ", topics ? 3 : 2);
                Set<String> drawn = new LinkedHashSet<>();
                for (int draw = 0; draw < DRAWN; draw++) {
                    drawn.add(filled(cells[cells.length - 1], random));
                }
                drawn.forEach(text -> lines.add(new Line(topics ? cells[0] : "", text)));
            }
        }
        return lines;
    }

    private static String filled(String frame, Random random) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int open = frame.indexOf('{'); open >= 0; open = frame.indexOf('{', at)) {
            int close = frame.indexOf('}', open);
            String[] choices = frame.substring(open + 1, close).split("\\|", -1);
            text.append(frame, at, open).append(choices[random.nextInt(choices.length)]);
            at = close + 1;
        }
        return text.append(frame.substring(at)).toString().replace(" ,", ",").strip();
    }
}
