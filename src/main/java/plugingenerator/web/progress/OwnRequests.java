package plugingenerator.web.progress;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import plugingenerator.flow.door.FrontDoor;
import plugingenerator.flow.door.Reply;
import plugingenerator.request.RequestId;
import plugingenerator.web.problem.Problem;
import plugingenerator.web.problem.ProblemType;
import plugingenerator.web.security.Caller;

/** Requests as their caller sees them; another's looks like one that does not exist. */
@Component
class OwnRequests {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final FrontDoor door;

    OwnRequests(FrontDoor door) {
        this.door = door;
    }

    Reply find(String id, Caller caller) {
        return id(id).flatMap(door::find)
                .filter(reply -> caller.sees(reply.caller()))
                .orElseThrow(
                        () ->
                                Problem.of(ProblemType.NOT_FOUND, "There is no such request.")
                                        .exception());
    }

    private static Optional<RequestId> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(new RequestId(text)) : Optional.empty();
    }
}
