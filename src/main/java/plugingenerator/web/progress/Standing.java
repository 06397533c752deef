package plugingenerator.web.progress;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import plugingenerator.flow.door.Reply;
import tools.jackson.databind.JsonNode;

/** An answer with its status: 200 when the request is over, else 202 and when to ask again. */
public final class Standing {

    private Standing() {}

    public static ResponseEntity<JsonNode> answer(Reply reply, HttpHeaders more, JsonNode body) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(reply.over() ? 200 : 202).headers(more);
        return (reply.over() ? answer : pending(reply, answer)).body(body);
    }

    static ResponseEntity.BodyBuilder pending(Reply reply, ResponseEntity.BodyBuilder answer) {
        return answer.header("Retry-After", Integer.toString(reply.retryAfterSeconds()))
                .header("Location", "/requests/" + reply.id());
    }
}
