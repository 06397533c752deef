package plugingenerator.flow.member;

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
import plugingenerator.core.PlatformCore;
import plugingenerator.flow.seat.Seat;

/**
 * Runs membership and courier while the service runs; nothing where no core is configured. Starts
 * after the web server, as the core may call at once, and stops before it, with a goodbye.
 */
@Component
class MembershipLife implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MembershipLife.class);
    private static final Duration COURIER_ROUND = Duration.ofSeconds(1);
    private static final Duration SEAT_ROUND = Seat.LEASE.dividedBy(3);
    private static final int LAST = Integer.MAX_VALUE;

    private final boolean joins;
    private final Membership membership;
    private final Courier courier;
    private volatile boolean running;
    private ScheduledExecutorService rounds = newRounds();

    /** {@code join} is false for a pipeline on a terminal, which the core could not reach. */
    MembershipLife(
            PlatformCore core,
            Membership membership,
            Courier courier,
            @Value("${core.join:true}") boolean join) {
        this.joins = join && core.configured();
        this.membership = membership;
        this.courier = courier;
    }

    @Override
    public void start() {
        running = true;
        rounds = newRounds();
        if (joins) {
            rounds.execute(this::step);
            var _ =
                    rounds.scheduleWithFixedDelay(
                            this::holdSeat,
                            SEAT_ROUND.toMillis(),
                            SEAT_ROUND.toMillis(),
                            TimeUnit.MILLISECONDS);
            var _ =
                    rounds.scheduleWithFixedDelay(
                            this::deliver,
                            COURIER_ROUND.toMillis(),
                            COURIER_ROUND.toMillis(),
                            TimeUnit.MILLISECONDS);
        }
    }

    private void step() {
        Duration next = Membership.BEAT;
        try {
            next = membership.step();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException bug) {
            LOG.error("keeping up the registration in the core failed; trying again", bug);
        }
        if (running) {
            var _ = rounds.schedule(this::step, next.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** A core may ask for longer pauses than the seat lasts. */
    private void holdSeat() {
        try {
            var _ = membership.holdSeat();
        } catch (RuntimeException bug) {
            LOG.error("renewing the seat failed; the next round tries again", bug);
        }
    }

    private void deliver() {
        try {
            while (running && courier.deliver() > 0) {
                LOG.debug("events delivered; looking for more");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException down) {
            LOG.warn("events wait: the store does not answer ({})", down.getClass().getName());
        } catch (RuntimeException bug) {
            LOG.error("delivering events failed; the next round tries again", bug);
        }
    }

    @Override
    public void stop() {
        running = false;
        rounds.shutdownNow();
        try {
            membership.leave();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return LAST;
    }

    private static ScheduledExecutorService newRounds() {
        return Executors.newScheduledThreadPool(
                2, task -> Thread.ofPlatform().daemon().name("membership").unstarted(task));
    }
}
