package plugingenerator.flow.desk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import plugingenerator.draft.Drafts;
import plugingenerator.flow.audit.Audit;
import plugingenerator.flow.door.FrontDoor;
import plugingenerator.request.Brief;
import plugingenerator.request.RequestId;
import plugingenerator.request.board.Board;
import plugingenerator.request.board.Listed;
import plugingenerator.request.board.Show;
import plugingenerator.reuse.ArtifactStore;
import plugingenerator.reuse.Fingerprint;
import plugingenerator.reuse.FinishedArtifact;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where an operator looks through requests; nothing is changed here. */
@Service
public class Desk {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Board board;
    private final ArtifactStore artifacts;
    private final Drafts drafts;
    private final FrontDoor door;

    Desk(Board board, ArtifactStore artifacts, Drafts drafts, FrontDoor door) {
        this.board = board;
        this.artifacts = artifacts;
        this.drafts = drafts;
        this.door = door;
    }

    /** The newest first: at most {@code limit} after the first {@code offset}. */
    public List<Row> rows(String text, Show show, int offset, int limit) {
        return board.list(text, show, offset, limit).stream().map(this::row).toList();
    }

    public int count(String text, Show show) {
        return board.count(text, show);
    }

    /** Empty for a request that is unknown or whose content was removed. */
    public Optional<Dossier> find(RequestId id) {
        return board.find(id)
                .flatMap(listed -> board.brief(id).flatMap(brief -> with(listed, brief)));
    }

    private Optional<Dossier> with(Listed listed, Brief brief) {
        RequestId id = listed.id();
        return door.find(id)
                .map(
                        reply ->
                                new Dossier(
                                        listed,
                                        brief,
                                        reply.body(),
                                        door.eventsAfter(id, 0),
                                        before(listed)));
    }

    /** Somebody came with a token; the audit tells whether it was the operator's. */
    public void came(boolean right) {
        Audit.operatorCame(right);
    }

    private Optional<String> before(Listed listed) {
        String made = listed.artifact();
        return made == null
                ? Optional.empty()
                : drafts.before(made)
                        .map(Fingerprint::new)
                        .flatMap(artifacts::find)
                        .map(FinishedArtifact::archive);
    }

    private Row row(Listed listed) {
        String made = listed.artifact();
        JsonNode answer =
                made == null
                        ? JSON.createObjectNode()
                        : artifacts
                                .answer(made)
                                .<JsonNode>map(JSON::readTree)
                                .orElseGet(JSON::createObjectNode);
        JsonNode by = answer.path("generation");
        String provider = by.path("provider").asString("");
        String model = by.path("model").asString("");
        BigDecimal cost =
                listed.reused()
                        ? BigDecimal.ZERO
                        : answer.path("usage").path("cost").asDecimal(BigDecimal.ZERO);
        return new Row(
                listed,
                answer.path("plugin").path("title").asString(""),
                provider.isEmpty() ? "" : provider + " · " + model,
                cost);
    }
}
