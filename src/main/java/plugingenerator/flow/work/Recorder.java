package plugingenerator.flow.work;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import plugingenerator.event.Chronicle;
import plugingenerator.event.EventLog;
import plugingenerator.event.Severity;
import plugingenerator.flow.Progress;
import plugingenerator.flow.time.Signals;
import plugingenerator.gate.Finding;
import plugingenerator.request.store.Claimed;
import plugingenerator.request.store.Stage;
import plugingenerator.request.store.WorkStore;

/** Writes a generation's progress where every replica sees it, and wakes those who wait here. */
final class Recorder implements Progress {

    private static final int SHOWN_FINDINGS = 50;

    private static final long TELL_EVERY_NANOS = 3_000_000_000L;

    private final Claimed claimed;
    private final WorkStore requests;
    private final Chronicle chronicle;
    private final EventLog events;
    private final Signals signals;
    private final MeterRegistry meters;
    private long told = System.nanoTime();

    Recorder(
            Claimed claimed,
            WorkStore requests,
            Chronicle chronicle,
            EventLog events,
            Signals signals,
            MeterRegistry meters) {
        this.claimed = claimed;
        this.requests = requests;
        this.chronicle = chronicle;
        this.events = events;
        this.signals = signals;
        this.meters = meters;
    }

    @Override
    public void reached(Stage stage) {
        chronicle.reach(claimed, stage);
        signals.wake();
    }

    @Override
    public void lookedForFinished(boolean found) {
        meters.counter("plugin.reuse", "outcome", found ? "hit" : "miss").increment();
    }

    @Override
    public void wrote(String blueprint) {
        requests.keepBlueprint(claimed, blueprint);
    }

    @Override
    public void writing(int tokens, long secondsLeft) {
        long now = System.nanoTime();
        if (now - told >= TELL_EVERY_NANOS) {
            told = now;
            events.tell(
                    claimed.id(),
                    "plugin_custom_progress",
                    Severity.INFO,
                    Map.of("tokens", tokens, "seconds_left", Math.max(0, secondsLeft)));
            signals.wake();
        }
    }

    @Override
    public void mending(int round, List<Finding> findings) {
        events.tell(
                claimed.id(),
                "plugin_custom_round",
                Severity.INFO,
                Map.of(
                        "round",
                        round,
                        "findings_left",
                        findings.size(),
                        "findings",
                        shown(findings)));
        signals.wake();
    }

    @Override
    public void blocked(List<Finding> findings) {
        events.tell(
                claimed.id(),
                "plugin_custom_findings",
                Severity.WARNING,
                Map.of("count", findings.size(), "findings", shown(findings)));
        signals.wake();
    }

    private static List<Map<String, Object>> shown(List<Finding> findings) {
        return findings.stream()
                .limit(SHOWN_FINDINGS)
                .<Map<String, Object>>map(
                        finding ->
                                Map.of(
                                        "tool", finding.tool(),
                                        "code", finding.code(),
                                        "path", finding.path(),
                                        "line", finding.line(),
                                        "message", finding.message()))
                .toList();
    }
}
