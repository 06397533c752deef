package plugingenerator.web.invoke;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import plugingenerator.flow.door.FrontDoor;
import plugingenerator.flow.door.Reply;
import plugingenerator.request.RequestId;
import plugingenerator.request.store.Acceptance;
import plugingenerator.request.store.Submission;
import plugingenerator.web.body.InvokeCall;
import plugingenerator.web.body.InvokeReader;
import plugingenerator.web.problem.Problem;
import plugingenerator.web.problem.ProblemType;
import plugingenerator.web.progress.Standing;
import plugingenerator.web.security.Caller;
import plugingenerator.web.security.TraceId;
import plugingenerator.web.setting.WebSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /invoke} (F2): stored first, then waited for, then answered in the caller's form. */
@RestController
class InvokeEndpoint {

    private final FrontDoor door;
    private final InvokeReader reader;
    private final CallRate rate;
    private final WaitingRoom room;
    private final AnswerMeters meters;
    private final Duration defaultWait;

    InvokeEndpoint(
            FrontDoor door,
            InvokeReader reader,
            CallRate rate,
            WaitingRoom room,
            AnswerMeters meters,
            WebSettings settings) {
        this.door = door;
        this.reader = reader;
        this.rate = rate;
        this.room = room;
        this.meters = meters;
        this.defaultWait = settings.invokeWait();
    }

    @PostMapping(
            path = "/invoke",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JsonNode> invoke(HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        Caller caller = Caller.of(request);
        rate.take(caller);
        InvokeHeaders headers = InvokeHeaders.of(request);
        InvokeCall call = reader.read(request);
        rate.take(caller, call.brief().user());
        TraceId.adopt(request, call.traceId());
        response.setHeader(TraceId.HEADER, TraceId.of(request));
        RequestId id = submitted(call, caller, headers);
        Reply reply =
                room.await(id, headers.patience().orElse(defaultWait))
                        .orElseThrow(
                                () -> new IllegalStateException("an accepted request is gone"));
        meters.answered(reply);
        HttpHeaders more = new HttpHeaders();
        headers.patience()
                .ifPresent(wait -> more.add("Preference-Applied", "wait=" + wait.toSeconds()));
        return Standing.answer(reply, more, inForm(call.form(), reply.body()));
    }

    private RequestId submitted(InvokeCall call, Caller caller, InvokeHeaders headers) {
        Submission submission =
                new Submission(call.brief(), caller.id(), headers.invocationId(), call.digest());
        return switch (door.submit(submission)) {
            case Acceptance.Taken(RequestId id) -> id;
            case Acceptance.Repeated(RequestId id) -> id;
            case Acceptance.Conflicting() ->
                    throw Problem.of(
                                    ProblemType.CONFLICT,
                                    "This X-Invocation-Id came with another body before.")
                            .exception();
        };
    }

    private static ObjectNode inForm(InvokeCall.Form form, ObjectNode plain) {
        return switch (form) {
            case PLAIN -> plain;
            case ENVELOPE -> Envelope.of(plain);
        };
    }
}
