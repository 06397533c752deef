package plugingenerator.flow.door;

import java.time.Duration;

/** The queue is full: come back later. */
public final class Overloaded extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Duration retryAfter;

    Overloaded(Duration retryAfter) {
        super("too many open requests");
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
