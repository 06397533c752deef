package plugingenerator.gate;

import java.util.List;
import plugingenerator.scaffold.SourceTree;

/** One rule set over a whole tree. A new one is a new file in {@code gate.check}. */
public interface Check {

    /** What came of it; {@code tree} is the tree as the check left it, with safe fixes made. */
    record Judged(SourceTree tree, List<Finding> findings, List<Receipt> receipts) {
        public Judged {
            findings = List.copyOf(findings);
            receipts = List.copyOf(receipts);
        }
    }

    Judged judge(SourceTree tree) throws InterruptedException;
}
