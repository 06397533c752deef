package plugingenerator.flow;

import java.util.List;
import plugingenerator.gate.Finding;
import plugingenerator.request.store.Stage;

/** What a generation tells of itself while it runs, in words of the domain. */
public interface Progress {

    void reached(Stage stage);

    /** What an author wrote is worth keeping for the next attempt. */
    void wrote(String blueprint);

    /** The gate lets nothing through: what it found. */
    void blocked(List<Finding> findings);
}
