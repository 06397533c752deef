package plugingenerator.screening.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import plugingenerator.request.Brief;
import plugingenerator.request.Capability;
import plugingenerator.request.UserContext;
import plugingenerator.screening.text.Passage.Source;

/** Everything that a brief says, in reading order: a wish may be split over fields. */
public final class Passages {

    /** Deeper than any constraint that screening lets through. */
    private static final int DEEPEST = 64;

    private static final int LONGEST_PIECE = 80;

    /** A line that a user dresses as somebody else's: {@code [SYSTEM] …}, {@code assistant: …}. */
    private static final Pattern POSED =
            Pattern.compile(
                    "(?iU)[\\[<]/?\\s*(?:system|assistant|developer|система|ассистент|разработчик)\\s*[]>]"
                            + "|^\\W*(?:system|assistant|developer|система|ассистент)\\s*:");

    private final List<Passage> passages = new ArrayList<>();

    private Passages() {}

    public static List<Passage> of(Brief brief) {
        Passages all = new Passages();
        all.wish(brief.capability());
        brief.constraints()
                .values()
                .forEach(
                        (key, value) -> {
                            if (!typeName(key, value)) {
                                all.add(Source.CONSTRAINT, key);
                                all.value(value, 0);
                            }
                        });
        for (UserContext.Message message : brief.user().messages()) {
            boolean own = message.role().equals("user") && !POSED.matcher(message.content()).find();
            Source source = own ? Source.MESSAGE : Source.TURN;
            all.add(source, message.content());
        }
        return List.copyOf(all.passages);
    }

    /**
     * A type's name, such as {@code wasm}, is no wish: its own rule takes it or refuses it (C2).
     */
    private static boolean typeName(String key, @Nullable Object value) {
        return key.equals("artifact_type")
                && value instanceof String name
                && name.matches("[A-Za-z_-]{1,24}");
    }

    /** The short texts of the constraints without a gap: a word may be cut over two of them. */
    public static List<Passage> glued(Brief brief) {
        List<String> pieces =
                brief.constraints().values().values().stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .filter(piece -> piece.length() <= LONGEST_PIECE)
                        .toList();
        return pieces.size() < 2
                ? List.of()
                : List.of(new Passage(Source.CONSTRAINT, String.join("", pieces)));
    }

    private void wish(Capability capability) {
        if (capability.name() != null) {
            add(Source.WISH, capability.name());
        }
        add(Source.WISH, capability.summary());
        add(Source.WISH, capability.details());
        for (Capability.Sample sample : capability.examples()) {
            add(Source.WISH, sample.input());
            add(Source.WISH, sample.output());
        }
    }

    private void value(@Nullable Object value, int depth) {
        if (depth > DEEPEST || value == null) {
            return;
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach(
                    (key, inner) -> {
                        add(Source.CONSTRAINT, String.valueOf(key));
                        value(inner, depth + 1);
                    });
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> value(inner, depth + 1));
        } else {
            add(Source.CONSTRAINT, String.valueOf(value));
        }
    }

    private void add(Source source, String text) {
        if (!text.isBlank()) {
            passages.add(new Passage(source, text));
        }
    }
}
