package plugingenerator.blueprint.author;

import java.time.Instant;
import java.util.List;
import plugingenerator.llm.Ask;
import plugingenerator.request.Brief;

/**
 * What an author is to do: the brief without its asker, until when, at whose expense, which intent
 * tags are taken, and whether the wish holds answers to questions that were asked before.
 */
public record Assignment(
        Brief brief,
        Instant deadline,
        Ask.Spender spender,
        List<String> takenTags,
        boolean answered,
        Ask.Listener listener) {

    /** For authors that are asked for nothing but a blueprint. */
    private static final Ask.Spender NOBODY =
            new Ask.Spender("00000000-0000-0000-0000-000000000000", "0".repeat(64));

    public Assignment {
        takenTags = List.copyOf(takenTags);
    }

    public static Assignment of(Brief brief, Instant deadline) {
        return new Assignment(brief, deadline, NOBODY, List.of(), false, Ask.Listener.NOBODY);
    }

    Assignment until(Instant earlier) {
        return new Assignment(brief, earlier, spender, takenTags, answered, listener);
    }
}
