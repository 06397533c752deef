package plugingenerator.request.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import plugingenerator.request.store.WorkStore;

/**
 * The embedded store admits one process, so whoever held a lease before this start is dead: what it
 * left is taken up at once instead of when the lease runs out. Comes before the workers.
 */
@Component
class SoleProcess implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SoleProcess.class);

    private final StoreSettings settings;
    private final WorkStore work;
    private volatile boolean running;

    SoleProcess(StoreSettings settings, WorkStore work) {
        this.settings = settings;
        this.work = work;
    }

    @Override
    public void start() {
        running = true;
        if (settings.databaseUrl() == null) {
            int left = work.endLeases();
            if (left > 0) {
                LOG.info("{} requests of the process before this one are taken up again", left);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
