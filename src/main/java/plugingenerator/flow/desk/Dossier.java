package plugingenerator.flow.desk;

import java.util.List;
import java.util.Optional;
import plugingenerator.flow.door.Told;
import plugingenerator.request.Brief;
import plugingenerator.request.board.Listed;
import tools.jackson.databind.node.ObjectNode;

/**
 * One request with everything that is known of it: {@code answer} is the plain body of F3 and F5,
 * {@code before} the base64 archive of the plugin's version before this one.
 */
public record Dossier(
        Listed request,
        Brief brief,
        ObjectNode answer,
        List<Told> events,
        Optional<String> before) {

    public Dossier {
        events = List.copyOf(events);
    }
}
