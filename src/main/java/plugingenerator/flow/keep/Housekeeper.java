package plugingenerator.flow.keep;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has what is too old removed every few minutes while the service runs. */
@Component
class Housekeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeper.class);
    private static final Duration ROUND = Duration.ofMinutes(5);

    private final Retention retention;
    private final boolean works;
    private volatile boolean running;
    private ScheduledExecutorService rounds = newRounds();

    Housekeeper(Retention retention, @Value("${generation.work:true}") boolean works) {
        this.retention = retention;
        this.works = works;
    }

    @Override
    public void start() {
        running = true;
        rounds = newRounds();
        if (works) {
            var _ =
                    rounds.scheduleWithFixedDelay(
                            this::sweep, 1, ROUND.toMinutes(), TimeUnit.MINUTES);
        }
    }

    private void sweep() {
        try {
            retention.sweep();
        } catch (RuntimeException bug) {
            LOG.error("housekeeping failed; the next round tries again", bug);
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
                task -> Thread.ofPlatform().daemon().name("housekeeper").unstarted(task));
    }
}
