package plugingenerator.flow;

import plugingenerator.request.store.Stage;

/** What a generation tells of itself while it runs, in words of the domain. */
interface Progress {

    void reached(Stage stage);

    /** What an author wrote is worth keeping for the next attempt. */
    void wrote(String blueprint);

    /** A check ended: its tool, and how many findings it left. */
    void checked(String tool, int findings);
}
