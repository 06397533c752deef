package plugingenerator.gate;

import plugingenerator.scaffold.SourceTree;

/**
 * A tree that every check found clean, as the checks left it. Only {@link Gate} makes one; only it
 * can be packed.
 */
public final class CleanTree {

    private final SourceTree tree;

    CleanTree(SourceTree tree) {
        this.tree = tree;
    }

    public SourceTree tree() {
        return tree;
    }
}
