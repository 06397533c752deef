package plugingenerator.flow.work;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import plugingenerator.event.EventLog;
import plugingenerator.event.Severity;
import plugingenerator.flow.Generation;
import plugingenerator.flow.Run;
import plugingenerator.flow.audit.Audit;
import plugingenerator.flow.time.FlowSettings;
import plugingenerator.flow.time.Signals;
import plugingenerator.flow.time.Timetable;
import plugingenerator.request.Refusal;
import plugingenerator.request.RefusalCode;
import plugingenerator.request.store.Claimed;
import plugingenerator.request.store.Ending;
import plugingenerator.request.store.LeaseLost;
import plugingenerator.request.store.RequestStore;

/**
 * Takes requests from the store and tells their story, several at once, until it is told to stop.
 */
@Component
class Worker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final RequestStore requests;
    private final Generation generation;
    private final EventLog events;
    private final Signals signals;
    private final Watchman watchman;
    private final FlowSettings settings;
    private final String name = UUID.randomUUID().toString();
    private volatile boolean running;
    private ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();

    Worker(
            RequestStore requests,
            Generation generation,
            EventLog events,
            Signals signals,
            Watchman watchman,
            FlowSettings settings) {
        this.requests = requests;
        this.generation = generation;
        this.events = events;
        this.signals = signals;
        this.watchman = watchman;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        hands = Executors.newVirtualThreadPerTaskExecutor();
        for (int i = 0; i < settings.workers(); i++) {
            String owner = name + "/" + i;
            hands.execute(() -> work(owner));
        }
    }

    private void work(String owner) {
        while (running) {
            long seen = signals.seen();
            try {
                Optional<Claimed> claimed = requests.claim(owner, settings.lease());
                if (claimed.isPresent()) {
                    finish(claimed.get());
                } else {
                    signals.await(seen, Signals.PATIENCE);
                }
            } catch (InterruptedException stopped) {
                LOG.debug("worker interrupted between requests");
            } catch (LeaseLost lost) {
                LOG.warn("{}", lost.getMessage());
            } catch (DataAccessException down) {
                LOG.error("the store does not answer: {}", down.getClass().getSimpleName());
                pause();
            }
        }
    }

    private void finish(Claimed claimed) throws InterruptedException {
        Timetable timetable = Timetable.of(claimed.acceptedAt(), settings);
        Ending ending;
        try (Watchman.Watch watch = watchman.over(claimed, timetable)) {
            try {
                ending = end(claimed, timetable);
            } catch (InterruptedException stopped) {
                ending =
                        switch (watch.reason()) {
                            case CANCELLED -> refused(claimed, RefusalCode.CANCELLED);
                            case TOO_LATE -> refused(claimed, RefusalCode.DEADLINE_EXCEEDED);
                            case SHUTDOWN -> {
                                requests.handBack(claimed);
                                throw stopped;
                            }
                        };
            }
        }
        requests.end(claimed, ending);
        Audit.ended(claimed, ending);
        events.tell(claimed.id(), type(ending), Severity.INFO, Map.of("status", ending.status()));
        signals.wake();
    }

    private Ending end(Claimed claimed, Timetable timetable) throws InterruptedException {
        if (claimed.state().attempt() > RequestStore.MAX_ATTEMPTS) {
            return refused(claimed, RefusalCode.INTERNAL_ERROR);
        }
        events.tell(
                claimed.id(),
                "plugin_invocation_started",
                Severity.INFO,
                Map.of("attempt", claimed.state().attempt()));
        Recorder recorder = new Recorder(claimed, requests, events, signals);
        try {
            return generation.tell(
                    new Run(claimed, claimed.brief(), timetable, recorder, List.of()));
        } catch (LeaseLost | DataAccessException notOurs) {
            throw notOurs;
        } catch (RuntimeException bug) {
            LOG.error("request {} failed", claimed.id(), bug);
            return refused(claimed, RefusalCode.INTERNAL_ERROR);
        }
    }

    private static Ending refused(Claimed claimed, RefusalCode code) {
        return new Ending.Refused(Refusal.of(code, claimed.brief().language()));
    }

    private static String type(Ending ending) {
        return switch (ending.status()) {
            case "failed" -> "plugin_failed";
            default -> "plugin_invocation_completed";
        };
    }

    private void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes nothing new, gives what runs its grace, and hands the rest back to the queue. */
    @Override
    public void stop() {
        running = false;
        signals.wake();
        hands.shutdown();
        try {
            if (!hands.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                hands.shutdownNow();
                hands.awaitTermination(1, TimeUnit.SECONDS);
            }
        } catch (InterruptedException impatient) {
            hands.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
