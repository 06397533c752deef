package plugingenerator.gate;

import java.util.List;

/** May the tree ship? */
public sealed interface Verdict {

    record Clean(CleanTree tree, List<Receipt> receipts) implements Verdict {
        public Clean {
            receipts = List.copyOf(receipts);
        }
    }

    record Blocked(List<Finding> findings, List<Receipt> receipts) implements Verdict {
        public Blocked {
            findings = List.copyOf(findings);
            receipts = List.copyOf(receipts);
        }
    }

    /** There is nothing to check with; {@code reason} says what to do. */
    record Unavailable(String reason) implements Verdict {}
}
