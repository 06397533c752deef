package plugingenerator.blueprint;

import java.time.Instant;
import plugingenerator.request.Brief;

/** Fills a blueprint for a brief: a language model, or the templates that need none. */
public interface BlueprintAuthor {

    /** The provider's name in settings and answers, for example {@code template}. */
    String provider();

    /** Must return before {@code deadline}; an interrupt cancels. */
    Authored write(Brief brief, Instant deadline);
}
