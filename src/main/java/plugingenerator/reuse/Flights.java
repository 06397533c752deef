package plugingenerator.reuse;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Identical requests in flight in this process go one after another: the second finds the first
 * one's artifact.
 */
public final class Flights {

    private static final int STRIPES = 1024;

    private final ConcurrentHashMap<Integer, ReentrantLock> locks = new ConcurrentHashMap<>();

    /** What to do alone among all that have the same fingerprint. */
    public interface Alone<T> {
        T call() throws InterruptedException;
    }

    public <T> T alone(String fingerprint, Alone<T> work) throws InterruptedException {
        int stripe = Math.floorMod(fingerprint.hashCode(), STRIPES);
        ReentrantLock lock = locks.computeIfAbsent(stripe, _ -> new ReentrantLock());
        lock.lockInterruptibly();
        try {
            return work.call();
        } finally {
            lock.unlock();
        }
    }
}
