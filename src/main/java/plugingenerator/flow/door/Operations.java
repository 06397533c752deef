package plugingenerator.flow.door;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import plugingenerator.draft.Drafts;
import plugingenerator.event.Chronicle;
import plugingenerator.event.EventLog;
import plugingenerator.event.EventOutbox;
import plugingenerator.request.Person;
import plugingenerator.request.RequestId;
import plugingenerator.request.demand.DemandLedger;
import plugingenerator.request.demand.DemandView;
import plugingenerator.request.demand.Wanted;
import plugingenerator.request.retention.RequestRetention;

/** What an operator does to what is kept: look at the outbox, send again, forget a person. */
@Service
public class Operations {

    private static final int SHOWN = 500;

    /**
     * What the core does not have: a {@code draft} or an {@code event}, still {@code pending} or
     * {@code parked} with the core's reason, which is empty where there is none.
     */
    public record Letter(
            String kind,
            String id,
            String subject,
            String state,
            int attempts,
            String problem,
            Instant since) {}

    /** How many requests of a person were emptied, and how many will be when they are over. */
    public record Forgotten(int removed, int later) {}

    private final Drafts drafts;
    private final EventOutbox events;
    private final EventLog log;
    private final RequestRetention retention;
    private final Chronicle chronicle;
    private final DemandLedger ledger;
    private final DemandView demand;

    Operations(
            Drafts drafts,
            EventOutbox events,
            EventLog log,
            RequestRetention retention,
            Chronicle chronicle,
            DemandLedger ledger,
            DemandView demand) {
        this.drafts = drafts;
        this.events = events;
        this.log = log;
        this.retention = retention;
        this.chronicle = chronicle;
        this.ledger = ledger;
        this.demand = demand;
    }

    /** The oldest first, at most 500 of each kind. */
    public List<Letter> outbox() {
        Stream<Letter> undelivered =
                drafts.undelivered(SHOWN).stream()
                        .map(
                                draft ->
                                        new Letter(
                                                "draft",
                                                draft.id(),
                                                draft.name(),
                                                draft.state().wire(),
                                                draft.attempts(),
                                                draft.problem() == null ? "" : draft.problem(),
                                                draft.since()));
        Stream<Letter> untold =
                events.undelivered(SHOWN).stream()
                        .map(
                                event ->
                                        new Letter(
                                                "event",
                                                event.id(),
                                                event.type(),
                                                event.parked() ? "parked" : "pending",
                                                event.attempts(),
                                                event.problem() == null ? "" : event.problem(),
                                                event.since()));
        return Stream.concat(undelivered, untold)
                .sorted(Comparator.comparing(Letter::since))
                .toList();
    }

    /** What is wanted, by how many persons, and what came of it; the most wanted first. */
    public List<Wanted> mostWanted() {
        return demand.mostWanted(SHOWN);
    }

    /** Sends a parked letter again; false where none is parked under this id. */
    public boolean replay(String id) {
        return drafts.replay(id) || events.replay(id);
    }

    /**
     * Removes a user's wishes and answers; what is not over is cancelled and removed after that.
     */
    public Forgotten forget(String userId) {
        Person person = Person.ofUser(userId);
        for (RequestId open : retention.open(person)) {
            chronicle.cancel(open);
        }
        int removed = retention.empty(person);
        log.forget(person);
        ledger.forget(person);
        return new Forgotten(removed, retention.askToEmpty(person));
    }
}
