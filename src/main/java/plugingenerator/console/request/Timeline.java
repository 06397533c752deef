package plugingenerator.console.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plugingenerator.flow.desk.Dossier;
import plugingenerator.flow.door.Told;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happened to a request, step by step, out of its events. */
public record Timeline(List<Step> steps, List<Finding> findings, int round, long tokens) {

    /** A stage, from when to when; without an end it goes on. */
    public record Step(String stage, Instant from, @Nullable Instant to, List<Finding> findings) {

        public boolean goesOn() {
            return to == null;
        }
    }

    /** What a check objected to; {@code mended} by another round, or the reason for no plugin. */
    public record Finding(
            String tool, String code, String path, int line, String message, boolean mended) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    public Timeline {
        steps = List.copyOf(steps);
        findings = List.copyOf(findings);
    }

    public static Timeline of(Dossier dossier) {
        List<Step> steps = new ArrayList<>();
        List<Finding> all = new ArrayList<>();
        int round = 0;
        long tokens = 0;
        for (Told event : dossier.events()) {
            JsonNode payload = JSON.readTree(event.payload());
            String stage = payload.path("stage").asString("");
            if (!stage.isEmpty()) {
                end(steps, event.at());
                steps.add(new Step(stage, event.at(), null, List.of()));
            }
            List<Finding> found = findings(payload, event.type().endsWith("_round"));
            if (!found.isEmpty() && !steps.isEmpty()) {
                Step last = steps.removeLast();
                steps.add(new Step(last.stage(), last.from(), last.to(), found));
                all.addAll(found);
            }
            round = Math.max(round, payload.path("round").asInt(0));
            tokens = Math.max(tokens, payload.path("tokens").asLong(0));
        }
        Instant finished = dossier.request().finishedAt();
        if (finished != null) {
            end(steps, finished);
        }
        return new Timeline(steps, all, round, tokens);
    }

    private static void end(List<Step> steps, Instant at) {
        if (!steps.isEmpty() && steps.getLast().goesOn()) {
            Step last = steps.removeLast();
            steps.add(new Step(last.stage(), last.from(), at, last.findings()));
        }
    }

    private static List<Finding> findings(JsonNode payload, boolean mended) {
        List<Finding> found = new ArrayList<>();
        for (JsonNode one : payload.path("findings")) {
            found.add(
                    new Finding(
                            one.path("tool").asString(""),
                            one.path("code").asString(""),
                            one.path("path").asString(""),
                            one.path("line").asInt(0),
                            one.path("message").asString(""),
                            mended));
        }
        return found;
    }

    /** The share of the pipeline's ten stages that is behind, in percent. */
    public int percent() {
        return Math.min(100, steps.size() * 11);
    }
}
