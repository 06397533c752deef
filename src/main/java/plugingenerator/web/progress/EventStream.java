package plugingenerator.web.progress;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import plugingenerator.flow.door.FrontDoor;
import plugingenerator.flow.door.Reply;
import plugingenerator.flow.door.Told;
import plugingenerator.request.RequestId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One request's events as server-sent events. The last event follows the end of the request by a
 * moment, so the stream goes on looking for it a little longer.
 */
final class EventStream {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final int LOOKS_PER_HEARTBEAT = 40;
    private static final int LOOKS_AFTER_THE_END = 8;
    private static final Set<String> LAST = Set.of("plugin_invocation_completed", "plugin_failed");

    private final FrontDoor door;
    private final RequestId id;
    private final HttpServletResponse response;
    private int told;
    private boolean finished;

    EventStream(FrontDoor door, RequestId id, int told, HttpServletResponse response) {
        this.door = door;
        this.id = id;
        this.told = told;
        this.response = response;
    }

    void run(BooleanSupplier stopping) throws IOException, InterruptedException {
        Reply reply = door.find(id).orElseThrow();
        List<Told> news = door.eventsAfter(id, told);
        if (reply.over() && told > 0 && news.isEmpty()) {
            response.setStatus(204);
            return;
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        send(": the events of a request\nretry: 2000\n\n");
        int quiet = 0;
        int after = 0;
        while (!stopping.getAsBoolean()) {
            tell(news);
            if (finished || after > LOOKS_AFTER_THE_END) {
                ObjectNode end = JSON.createObjectNode();
                end.set("status", door.find(id).orElseThrow().body().path("status"));
                send("event: end\ndata: " + JSON.writeValueAsString(end) + "\n\n");
                return;
            }
            if (door.await(id, LOOK).orElseThrow().over()) {
                after++;
                Thread.sleep(after > 1 ? LOOK.toMillis() : 0);
            }
            if (++quiet % LOOKS_PER_HEARTBEAT == 0) {
                send(": still here\n\n");
            }
            news = door.eventsAfter(id, told);
        }
    }

    private void tell(List<Told> news) throws IOException {
        for (Told event : news) {
            ObjectNode data = JSON.createObjectNode();
            data.put("seq", event.seq()).put("type", event.type()).put("at", event.at().toString());
            data.set("payload", JSON.readTree(event.payload()));
            send(
                    "id: "
                            + event.seq()
                            + "\nevent: "
                            + event.type()
                            + "\ndata: "
                            + JSON.writeValueAsString(data)
                            + "\n\n");
            told = event.seq();
            finished |= LAST.contains(event.type());
        }
    }

    private void send(String text) throws IOException {
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }
}
