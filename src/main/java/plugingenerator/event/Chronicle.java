package plugingenerator.event;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plugingenerator.request.Refusal;
import plugingenerator.request.RefusalCode;
import plugingenerator.request.RequestId;
import plugingenerator.request.late.Late;
import plugingenerator.request.late.LateRequests;
import plugingenerator.request.store.Claimed;
import plugingenerator.request.store.Ending;
import plugingenerator.request.store.RequestStore;
import plugingenerator.request.store.Snapshot;
import plugingenerator.request.store.Stage;
import plugingenerator.request.store.WorkStore;

/** Changes requests together with the event that says so: both are stored, or neither. */
@Component
public class Chronicle {

    private final RequestStore requests;
    private final WorkStore work;
    private final LateRequests late;
    private final EventLog events;

    Chronicle(RequestStore requests, WorkStore work, LateRequests late, EventLog events) {
        this.requests = requests;
        this.work = work;
        this.late = late;
        this.events = events;
    }

    /**
     * A request in a worker's hands got this far.
     *
     * @throws plugingenerator.request.store.LeaseLost where it is in other hands by now
     */
    @Transactional
    public void reach(Claimed claimed, Stage stage) {
        work.reach(claimed, stage);
        events.append(
                claimed.id(), "plugin_custom_stage", Severity.INFO, Map.of("stage", stage.wire()));
    }

    /**
     * Ends a request in a worker's hands.
     *
     * @throws plugingenerator.request.store.LeaseLost where it is in other hands by now
     */
    @Transactional
    public void end(Claimed claimed, Ending ending) {
        work.end(claimed, ending);
        tell(claimed.id(), ending);
    }

    /**
     * Ends a request that waits, at once; whoever works on it is asked to stop. False where it is
     * over or unknown.
     */
    @Transactional
    public boolean cancel(RequestId id) {
        Optional<Snapshot> request = requests.find(id);
        if (request.isEmpty()) {
            return false;
        }
        var cancelled =
                new Ending.Refused(Refusal.of(RefusalCode.CANCELLED, request.get().language()));
        if (requests.endWaiting(id, cancelled)) {
            tell(id, cancelled);
            return true;
        }
        return requests.askToCancel(id);
    }

    /**
     * Tells that a request takes longer than it may (N1), where nobody told for {@code every};
     * {@code left} is the time until the hard limit.
     */
    @Transactional
    public void tellLate(Late one, Duration every, Duration left) {
        if (late.take(one, every)) {
            events.append(
                    one.id(),
                    "plugin_timeout",
                    Severity.WARNING,
                    Map.of(
                            "stage",
                            one.stage().wire(),
                            "seconds",
                            one.age().toSeconds(),
                            "seconds_left",
                            Math.max(0, left.toSeconds())));
        }
    }

    /** Ends a request that nobody took up before the hard limit; false where somebody has now. */
    @Transactional
    public boolean expire(Late one) {
        var expired = new Ending.Refused(Refusal.of(RefusalCode.DEADLINE_EXCEEDED, one.language()));
        boolean ended = requests.endWaiting(one.id(), expired);
        if (ended) {
            tell(one.id(), expired);
        }
        return ended;
    }

    /** What failed names why ({@code PluginEventV1}); a refusal does, too. */
    private void tell(RequestId id, Ending ending) {
        Map<String, String> payload = new LinkedHashMap<>(Map.of("status", ending.status()));
        switch (ending) {
            case Ending.Refused(Refusal refusal) ->
                    payload.put("error_code", refusal.code().wire());
            case Ending.Succeeded _ -> {}
        }
        boolean failed = ending.status().equals("failed");
        events.append(
                id,
                failed ? "plugin_failed" : "plugin_invocation_completed",
                failed ? Severity.WARNING : Severity.INFO,
                payload);
    }
}
