package plugingenerator.cli.generate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plugingenerator.flow.door.Reply;
import plugingenerator.flow.door.Told;
import plugingenerator.request.RequestId;
import plugingenerator.request.store.Acceptance;
import plugingenerator.request.store.Submission;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells the stages that a test names, half a second each, and then answers. */
final class ScriptedPipeline implements Pipeline {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final RequestId ID = new RequestId("00000000-0000-4000-8000-000000000001");

    private final List<Told> events = new ArrayList<>();
    private final ObjectNode answer;
    private int looks;

    ScriptedPipeline(String answer, String... stages) {
        this.answer = (ObjectNode) JSON.readTree(answer);
        for (String stage : stages) {
            events.add(
                    new Told(
                            events.size() + 1,
                            "plugin_custom_stage",
                            "{\"stage\":\"" + stage + "\"}",
                            Instant.EPOCH.plusMillis(500L * events.size())));
        }
    }

    @Override
    public Acceptance submit(Submission submission) {
        return new Acceptance.Taken(ID);
    }

    @Override
    public Optional<Reply> await(RequestId id, Duration atMost) {
        looks++;
        boolean over = looks > events.size();
        ObjectNode pending =
                JSON.createObjectNode().put("status", "in_progress").put("seconds_left", 42);
        return Optional.of(new Reply(id, "terminal", over, 2, over ? answer : pending));
    }

    @Override
    public List<Told> eventsAfter(RequestId id, int seq) {
        return events.stream().filter(event -> event.seq() > seq).limit(1).toList();
    }

    @Override
    public boolean cancel(RequestId id) {
        return true;
    }
}
