package plugingenerator.flow.time;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Wakes whoever waits in this process when something changed. It only shortens the wait: the store
 * is the truth, and whoever waits looks there at least every {@link #PATIENCE}.
 */
public final class Signals {

    public static final Duration PATIENCE = Duration.ofMillis(500);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long changes;
    private boolean drained;

    public void wake() {
        lock.lock();
        try {
            changes++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Somebody works here: waiting is worth it. */
    public void open() {
        drained(false);
    }

    /** Nobody works here any more: whoever waits is to answer with what there is. */
    public void drain() {
        drained(true);
    }

    private void drained(boolean now) {
        lock.lock();
        try {
            drained = now;
            changes++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public boolean drained() {
        lock.lock();
        try {
            return drained;
        } finally {
            lock.unlock();
        }
    }

    public long seen() {
        lock.lock();
        try {
            return changes;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Returns when something changed since {@code seen}, or after {@code atMost} or {@link
     * #PATIENCE}.
     */
    public void await(long seen, Duration atMost) throws InterruptedException {
        long nanos = Math.min(atMost.toNanos(), PATIENCE.toNanos());
        lock.lock();
        try {
            while (changes == seen && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }
}
