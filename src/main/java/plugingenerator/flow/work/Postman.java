package plugingenerator.flow.work;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import plugingenerator.draft.Drafts;

/** Delivers what the core did not take at once, every few seconds, for as long as it takes. */
@Component
class Postman implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration ROUND = Duration.ofSeconds(5);

    private final Drafts drafts;
    private final boolean works;
    private volatile boolean running;
    private ScheduledExecutorService rounds = newRounds();

    Postman(Drafts drafts, @Value("${generation.work:true}") boolean works) {
        this.drafts = drafts;
        this.works = works;
    }

    @Override
    public void start() {
        running = true;
        rounds = newRounds();
        if (works) {
            var _ =
                    rounds.scheduleWithFixedDelay(
                            this::deliver,
                            ROUND.toMillis(),
                            ROUND.toMillis(),
                            TimeUnit.MILLISECONDS);
        }
    }

    private void deliver() {
        try {
            drafts.deliverDue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException down) {
            LOG.warn("drafts wait: the store does not answer ({})", down.getClass().getName());
        } catch (RuntimeException bug) {
            LOG.error("delivering drafts failed; the next round tries again", bug);
        }
    }

    @Override
    public void stop() {
        running = false;
        rounds.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static ScheduledExecutorService newRounds() {
        return Executors.newSingleThreadScheduledExecutor(
                task -> Thread.ofPlatform().daemon().name("postman").unstarted(task));
    }
}
