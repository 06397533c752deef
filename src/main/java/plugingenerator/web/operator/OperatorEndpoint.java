package plugingenerator.web.operator;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import plugingenerator.flow.door.Operations;
import plugingenerator.request.demand.Wanted;
import plugingenerator.web.problem.Problem;
import plugingenerator.web.problem.ProblemType;
import plugingenerator.web.security.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The operator's calls: what {@code ./run outbox} and {@code ./run forget} ask a running service.
 */
@RestController
@RequestMapping(path = "/operator", produces = MediaType.APPLICATION_JSON_VALUE)
class OperatorEndpoint {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_ID = 256;

    private final Operations operations;

    OperatorEndpoint(Operations operations) {
        this.operations = operations;
    }

    @GetMapping("/outbox")
    JsonNode outbox(HttpServletRequest request) {
        onlyOperators(request);
        ObjectNode body = JSON.createObjectNode();
        ArrayNode letters = body.putArray("letters");
        for (Operations.Letter letter : operations.outbox()) {
            letters.addObject()
                    .put("kind", letter.kind())
                    .put("id", letter.id())
                    .put("subject", letter.subject())
                    .put("state", letter.state())
                    .put("attempts", letter.attempts())
                    .put("problem", letter.problem())
                    .put("since", letter.since().toString());
        }
        return body;
    }

    @GetMapping("/demand")
    JsonNode demand(HttpServletRequest request) {
        onlyOperators(request);
        ObjectNode body = JSON.createObjectNode();
        ArrayNode wishes = body.putArray("wishes");
        for (Wanted wanted : operations.mostWanted()) {
            ObjectNode wish = wishes.addObject();
            wish.put("id", wanted.id())
                    .put("wish", wanted.wish().orElse(null))
                    .put("plugin", wanted.plugin().orElse(null))
                    .put("draft_id", wanted.draftId().orElse(null))
                    .put("people", wanted.people())
                    .put("times", wanted.asked().size());
            ArrayNode asked = wish.putArray("asked");
            for (Wanted.Asked one : wanted.asked()) {
                asked.addObject()
                        .put("request_id", one.requestId())
                        .put("person", one.person())
                        .put("state", one.state())
                        .put("at", one.at().toString());
            }
        }
        return body;
    }

    @PostMapping("/outbox/{id}/replay")
    JsonNode replay(@PathVariable String id, HttpServletRequest request) {
        onlyOperators(request);
        if (!operations.replay(id)) {
            throw Problem.of(ProblemType.NOT_FOUND, "Nothing is parked under this id.").exception();
        }
        return JSON.createObjectNode().put("id", id).put("state", "pending");
    }

    @PostMapping(path = "/forget", consumes = MediaType.APPLICATION_JSON_VALUE)
    JsonNode forget(@RequestBody JsonNode body, HttpServletRequest request) {
        onlyOperators(request);
        String user = body.path("user_id").asString("");
        if (user.isBlank() || user.length() > LONGEST_ID) {
            throw Problem.of(ProblemType.INVALID_BODY, "user_id must have 1 to 256 characters.")
                    .exception();
        }
        Operations.Forgotten forgotten = operations.forget(user);
        return JSON.createObjectNode()
                .put("removed", forgotten.removed())
                .put("later", forgotten.later());
    }

    private static void onlyOperators(HttpServletRequest request) {
        if (!Caller.of(request).mayOperate()) {
            throw Problem.of(ProblemType.FORBIDDEN, "This needs OPERATOR_TOKEN.").exception();
        }
    }
}
