package plugingenerator.gate;

import plugingenerator.scaffold.SourceTree;

/** Clean trees for tests of what comes after the gate. */
public final class CleanTrees {

    private CleanTrees() {}

    public static CleanTree declared(SourceTree tree) {
        return new CleanTree(tree);
    }
}
