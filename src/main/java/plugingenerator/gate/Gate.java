package plugingenerator.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import plugingenerator.scaffold.SourceTree;

/**
 * The only way from a source tree to a clean one (N2, S2, S3): every check, in order, none skipped.
 */
@Component
public final class Gate {

    private final List<Check> checks;

    Gate(List<Check> checks) {
        if (checks.isEmpty()) {
            throw new IllegalArgumentException("a gate without checks lets everything through");
        }
        this.checks = List.copyOf(checks);
    }

    /** Why nothing can be judged now; empty where everything is at hand. */
    public Optional<String> unavailable() {
        return checks.stream().map(Check::unavailable).flatMap(Optional::stream).findFirst();
    }

    /** Tools, versions and settings of all checks: what another verdict may come from. */
    public String version() {
        return String.join(" ", checks.stream().map(Check::version).toList());
    }

    public Verdict judge(SourceTree tree) throws InterruptedException {
        SourceTree current = tree;
        List<Receipt> receipts = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Check check : checks) {
            Optional<String> before = check.unavailable();
            if (before.isPresent()) {
                return new Verdict.Unavailable(before.get());
            }
            Check.Judged judged = check.judge(current);
            Optional<String> meanwhile = check.unavailable();
            if (meanwhile.isPresent() && incomplete(judged)) {
                return new Verdict.Unavailable(meanwhile.get());
            }
            current = judged.tree();
            receipts.addAll(judged.receipts());
            findings.addAll(judged.findings());
        }
        return findings.isEmpty()
                ? new Verdict.Clean(new CleanTree(current), receipts)
                : new Verdict.Blocked(findings, receipts, current);
    }

    private static boolean incomplete(Check.Judged judged) {
        return judged.findings().stream()
                .anyMatch(finding -> finding.severity() == Finding.Severity.INTERNAL);
    }
}
