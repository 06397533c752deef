package plugingenerator.web.progress;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import plugingenerator.flow.door.FrontDoor;
import plugingenerator.request.RequestId;
import plugingenerator.web.problem.Problem;
import plugingenerator.web.problem.ProblemType;

/** The streams that are open now: a bounded number, all of which end when the service stops. */
@Component
class EventStreams {

    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
    private static final int MOST = 256;

    private final FrontDoor door;
    private final Semaphore seats = new Semaphore(MOST);
    private volatile boolean stopping;

    EventStreams(FrontDoor door) {
        this.door = door;
    }

    @EventListener
    void stop(ContextClosedEvent closed) {
        stopping = true;
    }

    /** Tells what came after event {@code last}, until the request ends or the reader leaves. */
    void tell(RequestId id, int last, HttpServletResponse response)
            throws IOException, InterruptedException {
        if (!seats.tryAcquire()) {
            throw Problem.later(
                            ProblemType.UNAVAILABLE,
                            "Too many streams are open.",
                            Duration.ofSeconds(10))
                    .exception();
        }
        try {
            new EventStream(door, id, last, response).run(() -> stopping);
        } catch (IOException gone) {
            if (!response.isCommitted()) {
                throw gone;
            }
            LOG.debug("a reader of events went away");
        } finally {
            seats.release();
        }
    }
}
