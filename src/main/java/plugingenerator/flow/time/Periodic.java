package plugingenerator.flow.time;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Something that is done again and again while the service runs, on a thread of its own, with a
 * pause between two rounds and before the first one. A round that throws would be the last.
 */
public abstract class Periodic implements SmartLifecycle {

    private final String name;
    private final Duration pause;
    private final boolean works;
    private volatile boolean running;
    private @Nullable ScheduledExecutorService rounds;

    /** {@code works} is false for an operator's command, which must not take work. */
    protected Periodic(String name, Duration pause, boolean works) {
        this.name = name;
        this.pause = pause;
        this.works = works;
    }

    protected abstract void round();

    @Override
    public void start() {
        running = true;
        if (works) {
            rounds =
                    Executors.newSingleThreadScheduledExecutor(
                            task -> Thread.ofPlatform().daemon().name(name).unstarted(task));
            var _ =
                    rounds.scheduleWithFixedDelay(
                            this::round, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void stop() {
        running = false;
        if (rounds != null) {
            rounds.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
