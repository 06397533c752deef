package plugingenerator.flow;

import java.util.List;
import plugingenerator.gate.Finding;
import plugingenerator.request.store.Stage;

/** What a generation tells of itself while it runs, in words of the domain. */
public interface Progress {

    void reached(Stage stage);

    /** Whether somebody's finished artifact answers it (N3). */
    default void lookedForFinished(boolean found) {}

    /** What an author wrote is worth keeping for the next attempt. */
    void wrote(String blueprint);

    /** An author is at work: tokens that arrived so far, and seconds until the deadline. */
    default void writing(int tokens, long secondsLeft) {}

    /** The blueprint goes back to its author for the {@code round}th time. */
    default void mending(int round, List<Finding> findings) {}

    /** The gate lets nothing through: what it found. */
    void blocked(List<Finding> findings);
}
