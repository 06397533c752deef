package plugingenerator.gate;

import java.util.List;
import plugingenerator.scaffold.SourceTree;

/** May the tree ship? */
public sealed interface Verdict {

    record Clean(CleanTree tree, List<Receipt> receipts) implements Verdict {
        public Clean {
            receipts = List.copyOf(receipts);
        }
    }

    /** The tree is as the checks left it: findings name its lines. */
    record Blocked(List<Finding> findings, List<Receipt> receipts, SourceTree tree)
            implements Verdict {
        public Blocked {
            findings = List.copyOf(findings);
            receipts = List.copyOf(receipts);
        }
    }

    /** There is nothing to check with; {@code reason} says what to do. */
    record Unavailable(String reason) implements Verdict {}
}
