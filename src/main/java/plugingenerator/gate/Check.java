package plugingenerator.gate;

import java.util.List;
import java.util.Optional;
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

    /** Why this check cannot be made now, in words for an operator; empty where it can. */
    Optional<String> unavailable();

    /** Tool, version and settings, as one text that changes whenever a verdict may change. */
    String version();

    Judged judge(SourceTree tree) throws InterruptedException;
}
