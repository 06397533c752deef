package plugingenerator.web.progress;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import plugingenerator.flow.door.FrontDoor;
import plugingenerator.flow.door.Reply;
import plugingenerator.web.problem.Problem;
import plugingenerator.web.problem.ProblemType;
import plugingenerator.web.security.Caller;
import tools.jackson.databind.JsonNode;

/** Accepted requests: how far they got (N1), their events, and a stop. */
@RestController
@RequestMapping("/requests/{id}")
class RequestsEndpoint {

    private final OwnRequests requests;
    private final FrontDoor door;
    private final EventStreams streams;

    RequestsEndpoint(OwnRequests requests, FrontDoor door, EventStreams streams) {
        this.requests = requests;
        this.door = door;
        this.streams = streams;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JsonNode> find(@PathVariable String id, HttpServletRequest request) {
        Reply reply = requests.find(id, Caller.of(request));
        return Standing.answer(reply, new HttpHeaders(), reply.body());
    }

    @DeleteMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JsonNode> cancel(@PathVariable String id, HttpServletRequest request) {
        Reply reply = requests.find(id, Caller.of(request));
        if (!door.cancel(reply.id())) {
            throw Problem.of(ProblemType.OVER, "It ended before it could be cancelled.")
                    .exception();
        }
        return Standing.pending(reply, ResponseEntity.status(202)).body(reply.body());
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void events(
            @PathVariable String id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        Reply reply = requests.find(id, Caller.of(request));
        if (last != null && !last.matches("\\d{1,9}")) {
            throw Problem.of(
                            ProblemType.MALFORMED_HEADER,
                            "Last-Event-ID must be the number of an event.")
                    .exception();
        }
        streams.tell(reply.id(), last == null ? 0 : Integer.parseInt(last), response);
    }
}
