package plugingenerator.flow.door;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import plugingenerator.event.Chronicle;
import plugingenerator.event.EventLog;
import plugingenerator.flow.audit.Audit;
import plugingenerator.flow.time.FlowSettings;
import plugingenerator.flow.time.Signals;
import plugingenerator.request.RequestId;
import plugingenerator.request.store.Acceptance;
import plugingenerator.request.store.RequestStore;
import plugingenerator.request.store.Snapshot;
import plugingenerator.request.store.Submission;

/** Where every edge comes in: accepts requests, lets callers wait, answers about progress. */
@Service
public class FrontDoor {

    private static final Duration BUSY = Duration.ofSeconds(10);

    private final RequestStore requests;
    private final EventLog events;
    private final Chronicle chronicle;
    private final Replies replies;
    private final Signals signals;
    private final FlowSettings settings;
    private final ReadinessChecks checks;
    private final Clock clock;

    FrontDoor(
            RequestStore requests,
            EventLog events,
            Chronicle chronicle,
            Replies replies,
            Signals signals,
            FlowSettings settings,
            ReadinessChecks checks,
            Clock clock) {
        this.requests = requests;
        this.events = events;
        this.chronicle = chronicle;
        this.replies = replies;
        this.signals = signals;
        this.settings = settings;
        this.checks = checks;
        this.clock = clock;
    }

    /**
     * Stores a request; from then on it survives whatever is killed. Secrets in it are replaced
     * first, and reach nothing.
     *
     * @throws Overloaded where too many requests are open
     */
    public Acceptance submit(Submission submission) {
        Submission safe = WithoutSecrets.of(submission);
        if (requests.open() >= settings.maxOpen()) {
            // What was accepted before is answered however long the queue is.
            return requests.earlier(safe).orElseThrow(() -> overloaded(submission));
        }
        Acceptance accepted = requests.accept(safe);
        Audit.accepted(submission, accepted);
        signals.wake();
        return accepted;
    }

    private static Overloaded overloaded(Submission submission) {
        Audit.overloaded(submission);
        return new Overloaded(BUSY);
    }

    /** The answer as it stands now; empty for an unknown request. */
    public Optional<Reply> find(RequestId id) {
        return requests.find(id).map(replies::of);
    }

    /** The answer when the request ends, or as it stands after {@code atMost}. */
    public Optional<Reply> await(RequestId id, Duration atMost) throws InterruptedException {
        Instant end = clock.instant().plus(atMost);
        boolean raised = false;
        while (true) {
            long seen = signals.seen();
            Optional<Snapshot> request = requests.find(id);
            Duration left = Duration.between(clock.instant(), end);
            if (request.isEmpty()
                    || request.get().state().over()
                    || !left.isPositive()
                    || signals.drained()) {
                return request.map(replies::of);
            }
            if (!raised) {
                requests.await(id, left);
                raised = true;
            }
            signals.await(seen, left);
        }
    }

    /**
     * Stops it, at once where nobody works on it yet; false where the request is over or unknown.
     */
    public boolean cancel(RequestId id) {
        boolean asked = chronicle.cancel(id);
        Audit.cancelAsked(id, asked);
        signals.wake();
        return asked;
    }

    /** Requests that wait or run, on any replica. */
    public int open() {
        return requests.open();
    }

    public Readiness readiness() {
        return checks.look();
    }

    /** What happened to a request after event number {@code seq}, in order. */
    public List<Told> eventsAfter(RequestId id, int seq) {
        return events.after(id, seq).stream()
                .map(event -> new Told(event.seq(), event.type(), event.payload(), event.at()))
                .toList();
    }
}
