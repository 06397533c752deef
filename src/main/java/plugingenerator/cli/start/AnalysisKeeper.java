package plugingenerator.cli.start;

import java.util.Optional;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/**
 * Keeps what the framework's failure analyzers found for {@link FailureSentence}. The framework
 * makes it by reflection, on the thread that starts; hence the thread's own variable.
 */
public final class AnalysisKeeper implements FailureAnalysisReporter {

    private static final ThreadLocal<FailureAnalysis> LAST = new ThreadLocal<>();

    @Override
    public void report(FailureAnalysis analysis) {
        LAST.set(analysis);
    }

    /** What was found last, once. */
    static Optional<FailureAnalysis> take() {
        Optional<FailureAnalysis> last = Optional.ofNullable(LAST.get());
        LAST.remove();
        return last;
    }
}
