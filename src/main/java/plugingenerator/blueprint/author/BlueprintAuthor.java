package plugingenerator.blueprint.author;

import java.time.Instant;
import plugingenerator.request.Brief;

/** Fills a blueprint for a brief: a language model, or the templates that need none. */
public interface BlueprintAuthor {

    /** The provider's name in settings and answers, for example {@code template}. */
    String provider();

    /**
     * Provider, model and prompt version: what another blueprint for the same brief may come from.
     */
    default String version() {
        return provider();
    }

    /** Must return before {@code deadline}; an interrupt cancels. */
    Authored write(Brief brief, Instant deadline) throws InterruptedException;
}
