package plugingenerator.flow.work;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import plugingenerator.flow.time.FlowSettings;
import plugingenerator.flow.time.Signals;
import plugingenerator.request.store.Claimed;
import plugingenerator.request.store.WorkStore;

/** Takes requests from the store, several at once, until it is told to stop. */
@Component
class Worker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Duration TO_HAND_BACK = Duration.ofSeconds(3);

    private final WorkStore requests;
    private final Attempts attempts;
    private final Signals signals;
    private final FlowSettings settings;
    private final boolean works;
    private final String name = UUID.randomUUID().toString();
    private volatile boolean running;
    private ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();

    /** {@code works} is false for an operator's command, which must not take work. */
    Worker(
            WorkStore requests,
            Attempts attempts,
            Signals signals,
            FlowSettings settings,
            @Value("${generation.work:true}") boolean works) {
        this.requests = requests;
        this.attempts = attempts;
        this.signals = signals;
        this.settings = settings;
        this.works = works;
    }

    @Override
    public void start() {
        running = true;
        signals.open();
        hands = Executors.newVirtualThreadPerTaskExecutor();
        for (int i = 0; works && i < settings.workers(); i++) {
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
                    attempts.make(claimed.get());
                } else {
                    signals.await(seen, Signals.PATIENCE);
                }
            } catch (InterruptedException stopped) {
                LOG.debug("worker interrupted between requests");
            } catch (RuntimeException trouble) {
                if (StoreTrouble.passes(trouble)) {
                    LOG.error("the store does not answer: {}", trouble.getClass().getName());
                } else {
                    LOG.error("a worker failed between requests; it goes on", trouble);
                }
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException stopped) {
            LOG.debug("worker interrupted in a pause");
        }
    }

    /**
     * Takes nothing new, gives what runs its grace, and hands the rest back to the queue; then
     * nobody needs to wait here any longer.
     */
    @Override
    public void stop() {
        running = false;
        signals.wake();
        hands.shutdown();
        try {
            if (!hands.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                hands.shutdownNow();
                if (!hands.awaitTermination(TO_HAND_BACK.toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.warn("some requests were not handed back; their leases will run out");
                }
            }
        } catch (InterruptedException impatient) {
            hands.shutdownNow();
            Thread.currentThread().interrupt();
        }
        signals.drain();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
