package plugingenerator.request.demand;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What several may want: how often and by how many it was asked for, and what came of it. {@code
 * wish} is the newest wording that is still kept with a request.
 */
public record Wanted(
        String id,
        Optional<String> wish,
        Optional<String> plugin,
        Optional<String> draftId,
        int people,
        List<Asked> asked) {

    /** One request for it; the person is a digest. */
    public record Asked(String requestId, String person, String state, Instant at) {}

    public Wanted {
        asked = List.copyOf(asked);
    }
}
