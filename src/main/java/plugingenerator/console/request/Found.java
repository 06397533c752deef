package plugingenerator.console.request;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import plugingenerator.flow.desk.Desk;
import plugingenerator.flow.desk.Dossier;
import plugingenerator.request.RequestId;

/** Requests by the id in a path; what is no id names none. */
@Component
public class Found {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Desk desk;

    Found(Desk desk) {
        this.desk = desk;
    }

    public Optional<Dossier> find(String id) {
        return id(id).flatMap(desk::find);
    }

    static Optional<RequestId> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(new RequestId(text)) : Optional.empty();
    }
}
