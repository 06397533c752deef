package plugingenerator.flow.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import plugingenerator.flow.time.FlowSettings;
import plugingenerator.flow.time.Timetable;
import plugingenerator.request.store.Claimed;
import plugingenerator.request.store.LeaseLost;
import plugingenerator.request.store.WorkStore;

/**
 * Looks after running requests: renews their leases, notices cancellations, and interrupts at the
 * hard limit.
 */
@Component
class Watchman {

    private static final Logger LOG = LoggerFactory.getLogger(Watchman.class);
    private static final Duration ROUND = Duration.ofSeconds(1);

    /** Why a running request was interrupted. */
    enum Reason {
        CANCELLED,
        TOO_LATE,
        /** Nobody here did: the process is stopping, or the lease is lost. */
        SHUTDOWN
    }

    private final WorkStore requests;
    private final FlowSettings settings;
    private final Clock clock;
    private final ScheduledExecutorService rounds =
            Executors.newSingleThreadScheduledExecutor(
                    task -> Thread.ofPlatform().daemon().name("watchman").unstarted(task));

    Watchman(WorkStore requests, FlowSettings settings, Clock clock) {
        this.requests = requests;
        this.settings = settings;
        this.clock = clock;
    }

    /** Watches the request that the current thread works on, until closed. */
    Watch over(Claimed claimed, Timetable timetable) {
        Watch watch = new Watch(claimed, timetable, Thread.currentThread());
        watch.rounds =
                rounds.scheduleAtFixedRate(
                        watch, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    final class Watch implements Runnable, AutoCloseable {

        private final Claimed claimed;
        private final Timetable timetable;
        private final Thread worker;
        private Reason reason = Reason.SHUTDOWN;
        private Instant renewed;
        private boolean over;
        private Future<?> rounds = java.util.concurrent.CompletableFuture.completedFuture(null);

        Watch(Claimed claimed, Timetable timetable, Thread worker) {
            this.claimed = claimed;
            this.timetable = timetable;
            this.worker = worker;
            this.renewed = clock.instant();
        }

        @Override
        public synchronized void run() {
            if (over) {
                return;
            }
            try {
                look(clock.instant());
            } catch (LeaseLost lost) {
                interrupt(Reason.SHUTDOWN);
            } catch (RuntimeException trouble) {
                // Thrown on, it would end the rounds, and with them the lease.
                LOG.warn("the watchman's round failed: {}", trouble.getClass().getName());
            }
        }

        private void look(Instant now) {
            boolean cancelAsked = requests.cancelAsked(claimed.id());
            if (Duration.between(renewed, now).compareTo(settings.lease().dividedBy(3)) >= 0) {
                requests.renew(claimed, settings.lease());
                renewed = now;
            }
            if (cancelAsked) {
                interrupt(Reason.CANCELLED);
            } else if (now.isAfter(timetable.hard())) {
                interrupt(Reason.TOO_LATE);
            }
        }

        private void interrupt(Reason why) {
            reason = why;
            over = true;
            worker.interrupt();
        }

        synchronized Reason reason() {
            return reason;
        }

        /** Ends the watch; an interrupt that came too late is taken back. */
        @Override
        public synchronized void close() {
            rounds.cancel(false);
            boolean interrupted = over && Thread.interrupted();
            over = true;
            if (interrupted) {
                LOG.debug("request {} ended before its interrupt", claimed.id());
            }
        }
    }
}
