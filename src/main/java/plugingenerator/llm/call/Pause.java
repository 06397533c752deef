package plugingenerator.llm.call;

import java.time.Duration;

/** Waits; tests do not. */
@FunctionalInterface
public interface Pause {

    Pause REAL = Thread::sleep;

    void of(Duration time) throws InterruptedException;
}
