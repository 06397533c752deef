package plugingenerator.flow.work;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import plugingenerator.event.Chronicle;
import plugingenerator.flow.audit.Audit;
import plugingenerator.flow.time.FlowSettings;
import plugingenerator.flow.time.Periodic;
import plugingenerator.flow.time.Signals;
import plugingenerator.request.late.Late;
import plugingenerator.request.late.LateRequests;

/**
 * Tells of every request past its deadline, waiting or running (N1: {@code plugin_timeout} at once
 * and every 10 s), and ends those that still wait at the hard limit.
 */
@Component
class Patrol extends Periodic {

    private static final Logger LOG = LoggerFactory.getLogger(Patrol.class);
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration TELL_EVERY = Duration.ofSeconds(10);

    private final LateRequests late;
    private final Chronicle chronicle;
    private final FlowSettings settings;
    private final Signals signals;

    Patrol(
            LateRequests late,
            Chronicle chronicle,
            FlowSettings settings,
            Signals signals,
            @Value("${generation.work:true}") boolean works) {
        super("patrol", ROUND, works);
        this.late = late;
        this.chronicle = chronicle;
        this.settings = settings;
        this.signals = signals;
    }

    @Override
    protected void round() {
        try {
            for (Late one : late.due(settings.deadline(), TELL_EVERY)) {
                look(one);
                signals.wake();
            }
        } catch (DataAccessException | TransactionException down) {
            LOG.warn("nobody looks for late requests now: {}", down.getClass().getName());
        } catch (RuntimeException bug) {
            LOG.error("the look for late requests failed; the next round tries again", bug);
        }
    }

    private void look(Late one) {
        Duration left = settings.hardLimit().minus(one.age());
        if (one.waits() && left.isNegative()) {
            if (chronicle.expire(one)) {
                Audit.expired(one.id());
            }
        } else {
            chronicle.tellLate(one, TELL_EVERY, left);
        }
    }
}
