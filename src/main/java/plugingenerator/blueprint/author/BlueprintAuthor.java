package plugingenerator.blueprint.author;

import java.time.Instant;
import java.util.List;
import plugingenerator.blueprint.prompt.Complaint;
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

    /** The same, for authors that cost money or tell of their progress. */
    default Authored write(Assignment assignment) throws InterruptedException {
        return write(assignment.brief(), assignment.deadline());
    }

    /**
     * One round of mending: the blueprint with only the named slots changed, and what both cost.
     */
    default Authored mend(
            Authored.Written written, List<Complaint> complaints, Assignment assignment)
            throws InterruptedException {
        return new Authored.Unable(provider(), "writes every blueprint once");
    }
}
