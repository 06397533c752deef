package plugingenerator.console.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import plugingenerator.flow.door.FrontDoor;
import plugingenerator.flow.door.Reply;
import plugingenerator.flow.door.Told;
import plugingenerator.request.RequestId;

/** Tells a page by server-sent events that there is something new to fetch; no contents. */
@RestController
class News {

    private static final Logger LOG = LoggerFactory.getLogger(News.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int MOST = 64;
    private static final int LOOKS_PER_HEARTBEAT = 20;

    private final FrontDoor door;
    private final Semaphore seats = new Semaphore(MOST);
    private volatile boolean stopping;

    News(FrontDoor door) {
        this.door = door;
    }

    @EventListener
    void stop(ContextClosedEvent closed) {
        stopping = true;
    }

    @GetMapping("/console/requests/{id}/news")
    void news(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        Optional<RequestId> known = Found.id(id).filter(one -> door.find(one).isPresent());
        if (known.isEmpty() || !seats.tryAcquire()) {
            response.setStatus(known.isEmpty() ? 404 : 503);
            return;
        }
        try {
            response.setContentType("text/event-stream");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            tell(known.get(), response);
        } catch (IOException gone) {
            LOG.debug("a page with news was closed");
        } finally {
            seats.release();
        }
    }

    private void tell(RequestId id, HttpServletResponse response)
            throws IOException, InterruptedException {
        int told = 0;
        int quiet = 0;
        while (!stopping) {
            List<Told> news = door.eventsAfter(id, told);
            if (!news.isEmpty()) {
                told = news.getLast().seq();
                send(response, "event: change\ndata: " + told + "\n\n");
            }
            Optional<Reply> reply = door.await(id, LOOK);
            if (reply.isEmpty() || reply.get().over()) {
                send(response, "event: over\ndata: " + told + "\n\n");
                return;
            }
            if (++quiet % LOOKS_PER_HEARTBEAT == 0) {
                send(response, ": still here\n\n");
            }
        }
    }

    private static void send(HttpServletResponse response, String text) throws IOException {
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }
}
