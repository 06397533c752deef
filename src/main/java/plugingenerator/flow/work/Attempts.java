package plugingenerator.flow.work;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import plugingenerator.event.Chronicle;
import plugingenerator.event.EventLog;
import plugingenerator.event.Severity;
import plugingenerator.flow.Generation;
import plugingenerator.flow.Run;
import plugingenerator.flow.audit.Audit;
import plugingenerator.flow.time.FlowSettings;
import plugingenerator.flow.time.Signals;
import plugingenerator.flow.time.Timetable;
import plugingenerator.request.Language;
import plugingenerator.request.Refusal;
import plugingenerator.request.RefusalCode;
import plugingenerator.request.flight.InFlight;
import plugingenerator.request.store.Claimed;
import plugingenerator.request.store.Ending;
import plugingenerator.request.store.LeaseLost;
import plugingenerator.request.store.WorkStore;

/** Brings a claimed request to its end, or back to the queue: there is no third way out. */
@Component
class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    /** How a claimed request goes back to the queue. */
    private interface Return {
        void write();
    }

    private final WorkStore work;
    private final Generation generation;
    private final EventLog events;
    private final Chronicle chronicle;
    private final Signals signals;
    private final Watchman watchman;
    private final FlowSettings settings;
    private final MeterRegistry meters;
    private final Clock clock;

    Attempts(
            WorkStore work,
            Generation generation,
            EventLog events,
            Chronicle chronicle,
            Signals signals,
            Watchman watchman,
            FlowSettings settings,
            MeterRegistry meters,
            Clock clock) {
        this.work = work;
        this.generation = generation;
        this.events = events;
        this.chronicle = chronicle;
        this.signals = signals;
        this.watchman = watchman;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    void make(Claimed claimed) throws InterruptedException {
        try {
            Ending ending = ending(claimed);
            chronicle.end(claimed, ending);
            Audit.ended(claimed, ending);
            signals.wake();
        } catch (LeaseLost lost) {
            LOG.warn("{}", lost.getMessage());
        } catch (InFlight made) {
            returned(claimed, () -> work.stepBehind(claimed, made.fingerprint()));
        } catch (RuntimeException trouble) {
            if (!StoreTrouble.passes(trouble)) {
                throw trouble;
            }
            LOG.error("the store left a request: {}", trouble.getClass().getName());
            returned(claimed, () -> work.handBack(claimed));
        } catch (Error broken) {
            LOG.error(
                    "request {} broke attempt {}", claimed.id(), claimed.state().attempt(), broken);
            returned(claimed, () -> work.drop(claimed));
        }
    }

    private Ending ending(Claimed claimed) throws InterruptedException {
        Timetable timetable = Timetable.of(clock.instant().minus(claimed.age()), settings);
        try (Watchman.Watch watch = watchman.over(claimed, timetable)) {
            try {
                return told(claimed, timetable);
            } catch (InterruptedException stopped) {
                return switch (watch.reason()) {
                    case CANCELLED -> refused(claimed, RefusalCode.CANCELLED);
                    case TOO_LATE -> refused(claimed, RefusalCode.DEADLINE_EXCEEDED);
                    case SHUTDOWN -> {
                        work.handBack(claimed);
                        throw stopped;
                    }
                };
            }
        }
    }

    private Ending told(Claimed claimed, Timetable timetable) throws InterruptedException {
        if (claimed.state().attempt() > WorkStore.MAX_ATTEMPTS) {
            LOG.error("request {} ended no attempt; it is given up", claimed.id());
            return poisonous(claimed.brief().language());
        }
        events.tell(
                claimed.id(),
                "plugin_invocation_started",
                Severity.INFO,
                Map.of("attempt", claimed.state().attempt()));
        Recorder recorder = new Recorder(claimed, work, chronicle, events, signals, meters);
        try {
            return generation.tell(
                    new Run(claimed, claimed.brief(), timetable, recorder, List.of()));
        } catch (LeaseLost | InFlight notOurs) {
            throw notOurs;
        } catch (RuntimeException bug) {
            if (StoreTrouble.passes(bug)) {
                throw bug;
            }
            LOG.error("request {} failed", claimed.id(), bug);
            return refused(claimed, RefusalCode.INTERNAL_ERROR);
        }
    }

    /**
     * Writes it as soon as the store answers; where the process ends first, the lease runs out and
     * says the same.
     */
    private static void returned(Claimed claimed, Return back) throws InterruptedException {
        while (true) {
            try {
                back.write();
                return;
            } catch (LeaseLost lost) {
                LOG.warn("{}", lost.getMessage());
                return;
            } catch (RuntimeException trouble) {
                if (!StoreTrouble.passes(trouble)) {
                    throw trouble;
                }
                LOG.warn("request {} waits for the store to go back to the queue", claimed.id());
                Thread.sleep(Signals.PATIENCE);
            }
        }
    }

    private static Ending poisonous(Language language) {
        return new Ending.Refused(
                Refusal.because(
                        RefusalCode.INTERNAL_ERROR,
                        language,
                        language.choose(
                                "Генератор трижды прервался на этом запросе и больше не пробует.",
                                "The generator broke off three times at this request and gave it up.")));
    }

    private static Ending refused(Claimed claimed, RefusalCode code) {
        return new Ending.Refused(Refusal.of(code, claimed.brief().language()));
    }
}
