package plugingenerator.flow;

import java.util.List;
import plugingenerator.blueprint.author.Authored;
import plugingenerator.gate.Finding;
import plugingenerator.repair.Repair;
import plugingenerator.request.store.Stage;

/** Tells a request's progress from judging to mending and back. */
record Rounds(Progress progress) implements Repair.Watcher {

    @Override
    public void scaffolding() {
        progress.reached(Stage.SCAFFOLD);
    }

    @Override
    public void judging() {
        progress.reached(Stage.GATE);
    }

    @Override
    public void mending(int round, List<Finding> findings) {
        progress.reached(Stage.REPAIR);
        progress.mending(round, findings);
    }

    @Override
    public void mended(Authored.Written written) {
        progress.wrote(Kept.write(written));
    }
}
