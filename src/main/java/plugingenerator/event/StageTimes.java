package plugingenerator.event;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the events of the last days say in sum: time per stage, findings by rule. */
@Repository
public class StageTimes {

    /** Milliseconds that requests spent in each stage, and how often each rule found something. */
    public record Sums(Map<String, List<Long>> stages, Map<String, Integer> rules) {}

    private record Step(String request, String type, String payload, Instant at) {}

    private static final int MOST = 20_000;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    StageTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sums over events not older than {@code age}, at most 20,000 of them. */
    public Sums since(Duration age) {
        List<Step> steps =
                jdbc.sql(
                                """
                                select request_id, type, payload, occurred_at from event
                                where occurred_at > current_timestamp - cast(:seconds as integer) * interval '1' second
                                    and type in ('plugin_custom_stage', 'plugin_custom_round',
                                        'plugin_custom_findings', 'plugin_invocation_completed', 'plugin_failed')
                                order by request_id, seq fetch first :most rows only
                                """)
                        .param("seconds", age.toSeconds())
                        .param("most", MOST)
                        .query(
                                (row, _) ->
                                        new Step(
                                                row.getString("request_id"),
                                                row.getString("type"),
                                                row.getString("payload"),
                                                row.getObject("occurred_at", OffsetDateTime.class)
                                                        .toInstant()))
                        .list();
        Map<String, List<Long>> stages = new TreeMap<>();
        Map<String, Integer> rules = new TreeMap<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            JsonNode payload = json.readTree(step.payload());
            for (JsonNode finding : payload.path("findings")) {
                rules.merge(
                        finding.path("tool").asString("") + " " + finding.path("code").asString(""),
                        1,
                        Integer::sum);
            }
            String stage = payload.path("stage").asString("");
            if (!stage.isEmpty()) {
                Instant end = end(steps, i);
                stages.computeIfAbsent(stage, _ -> new ArrayList<>())
                        .add(Duration.between(step.at(), end).toMillis());
            }
        }
        return new Sums(stages, rules);
    }

    /** A stage lasts until the request's next stage or its end. */
    private static Instant end(List<Step> steps, int from) {
        Step step = steps.get(from);
        for (int i = from + 1; i < steps.size(); i++) {
            Step next = steps.get(i);
            if (!next.request().equals(step.request())) {
                break;
            }
            if (!next.type().equals("plugin_custom_round")
                    && !next.type().equals("plugin_custom_findings")) {
                return next.at();
            }
        }
        return step.at();
    }
}
