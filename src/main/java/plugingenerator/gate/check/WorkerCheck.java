package plugingenerator.gate.check;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import plugingenerator.gate.Check;
import plugingenerator.gate.Finding;
import plugingenerator.gate.Finding.Severity;
import plugingenerator.gate.worker.Answer;
import plugingenerator.gate.worker.GateWorker;
import plugingenerator.gate.worker.Order;
import plugingenerator.gate.worker.Toolchain;
import plugingenerator.scaffold.SourceTree;

/**
 * Policy, ruff, mypy, detect-secrets and permissions, by the Python worker (N2, S2, S3). Fails
 * closed: whatever is not a complete and consistent proof is a finding.
 */
@Component
public final class WorkerCheck implements Check {

    /** Raised when what this package makes of an answer changes. */
    private static final String RULES = "rules 1";

    private final GateWorker worker;

    public WorkerCheck(GateWorker worker) {
        this.worker = worker;
    }

    @Override
    public Optional<String> unavailable() {
        return worker.unavailable();
    }

    @Override
    public String version() {
        return worker.toolchain().map(Toolchain::version).orElse("no tools") + ", " + RULES;
    }

    @Override
    public Judged judge(SourceTree tree) throws InterruptedException {
        Order order;
        try {
            order = Order.of(tree);
        } catch (IllegalArgumentException misplaced) {
            String reason = String.valueOf(misplaced.getMessage());
            return blocked(tree, Severity.SECURITY, "layout", "plugins", reason);
        }
        return judged(tree, order, worker.judge(order), true);
    }

    private Judged judged(SourceTree tree, Order order, Answer answer, boolean again)
            throws InterruptedException {
        return switch (answer) {
            case Answer.Given(var message, var versions) ->
                    new VerdictReader(order, message, versions).read(tree);
            case Answer.Lost _ when again -> judged(tree, order, worker.judge(order), false);
            case Answer.Lost _ -> internal(tree, order, "lost", "the check was lost twice");
            case Answer.Late _ -> internal(tree, order, "time-limit", "the check took too long");
            case Answer.NotReady _ -> internal(tree, order, "not-ready", "nothing to check with");
        };
    }

    private static Judged internal(SourceTree tree, Order order, String code, String message) {
        return blocked(tree, Severity.INTERNAL, code, order.folder(), message);
    }

    private static Judged blocked(
            SourceTree tree, Severity severity, String code, String path, String message) {
        Finding finding = new Finding("gate", code, severity, path, 0, message);
        return new Judged(tree, List.of(finding), List.of());
    }
}
