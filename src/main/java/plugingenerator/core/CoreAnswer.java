package plugingenerator.core;

import java.time.Duration;
import java.util.Optional;

/** What the core answered, unread. */
record CoreAnswer(int status, String body, Optional<Duration> retryAfter) {

    /** Down or busy: the same call may succeed later. */
    boolean mendsByWaiting() {
        return status >= 500 || status == 429 || status == 408;
    }

    boolean taken() {
        return status >= 200 && status < 300;
    }

    String problem() {
        return "the core answered " + status;
    }
}
