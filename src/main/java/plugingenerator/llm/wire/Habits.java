package plugingenerator.llm.wire;

import java.util.Locale;
import java.util.Optional;

/**
 * What a server turned out to understand: found out by its refusals, which cost no tokens, and then
 * remembered.
 */
public record Habits(
        Structure structure, boolean newTokenLimit, boolean temperature, boolean countsInStream) {

    /** How an answer is held to its form, from strict to loose. */
    public enum Structure {
        SCHEMA,
        JSON_OBJECT,
        TEXT
    }

    public static final Habits EXPECTED = new Habits(Structure.SCHEMA, false, true, true);

    /** What to try after a refusal with this text; empty when nothing is left. */
    Optional<Habits> after(String refusal) {
        String text = refusal.toLowerCase(Locale.ROOT);
        if (!newTokenLimit && text.contains("max_completion_tokens")) {
            return Optional.of(new Habits(structure, true, temperature, countsInStream));
        }
        if (temperature && text.contains("temperature")) {
            return Optional.of(new Habits(structure, newTokenLimit, false, countsInStream));
        }
        if (countsInStream && text.contains("stream_options")) {
            return Optional.of(new Habits(structure, newTokenLimit, temperature, false));
        }
        return switch (structure) {
            case SCHEMA -> Optional.of(with(Structure.JSON_OBJECT));
            case JSON_OBJECT -> Optional.of(with(Structure.TEXT));
            case TEXT -> Optional.empty();
        };
    }

    private Habits with(Structure looser) {
        return new Habits(looser, newTokenLimit, temperature, countsInStream);
    }
}
