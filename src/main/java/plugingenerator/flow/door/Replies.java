package plugingenerator.flow.door;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import plugingenerator.flow.answer.Answers;
import plugingenerator.flow.answer.ChatText;
import plugingenerator.flow.time.FlowSettings;
import plugingenerator.request.Refusal;
import plugingenerator.request.store.Ending;
import plugingenerator.request.store.RequestState;
import plugingenerator.request.store.Snapshot;
import plugingenerator.request.store.Stage;
import plugingenerator.reuse.ArtifactStore;
import plugingenerator.reuse.Fingerprint;
import plugingenerator.reuse.FinishedArtifact;
import tools.jackson.databind.node.ObjectNode;

/** Answers in the plain form: F3 for a success, F5 for none, {@code in_progress} before that. */
@Component
class Replies {

    private static final int RETRY_AFTER_SECONDS = 2;

    private final ArtifactStore artifacts;
    private final FlowSettings settings;
    private final Clock clock;

    Replies(ArtifactStore artifacts, FlowSettings settings, Clock clock) {
        this.artifacts = artifacts;
        this.settings = settings;
        this.clock = clock;
    }

    Reply of(Snapshot request) {
        ObjectNode body = Answers.JSON.createObjectNode();
        boolean over =
                switch (request.state()) {
                    case RequestState.Waiting _ -> pending(body, request, Stage.ACCEPTED);
                    case RequestState.Running running -> pending(body, request, running.stage());
                    case RequestState.Ended(Ending ending) -> ended(body, request, ending);
                };
        return new Reply(request.id(), request.caller(), over, RETRY_AFTER_SECONDS, body);
    }

    private boolean pending(ObjectNode body, Snapshot request, Stage stage) {
        Duration left =
                Duration.between(clock.instant(), request.acceptedAt().plus(settings.deadline()));
        body.put("status", "in_progress")
                .put("request_id", request.id().value())
                .put("stage", stage.wire())
                .put(
                        "seconds_left",
                        Math.clamp(left.toSeconds(), 0, settings.deadline().toSeconds()))
                .put("text", ChatText.inProgress(request.language()));
        return false;
    }

    private boolean ended(ObjectNode body, Snapshot request, Ending ending) {
        body.put("status", ending.status()).put("request_id", request.id().value());
        switch (ending) {
            case Ending.Refused(Refusal refusal) -> refused(body, request, refusal);
            case Ending.Succeeded(String fingerprint, String own) ->
                    succeeded(body, new Fingerprint(fingerprint), own);
        }
        return true;
    }

    private static void refused(ObjectNode body, Snapshot request, Refusal refusal) {
        ObjectNode error = body.putObject("error");
        error.put("code", refusal.code().wire()).put("reason", refusal.reason());
        error.set("recommendations", Answers.JSON.valueToTree(refusal.recommendations()));
        error.set("questions", Answers.JSON.valueToTree(refusal.questions()));
        existing(body, error, refusal.existing());
        body.put("text", ChatText.of(refusal, request.language()));
    }

    private static void existing(
            ObjectNode body, ObjectNode error, Refusal.@Nullable Existing existing) {
        if (existing == null) {
            return;
        }
        if (existing.draft()) {
            body.put("draft_id", existing.id());
        }
        error.putObject("existing")
                .put("kind", existing.draft() ? "draft" : "plugin")
                .put("id", existing.id())
                .put("name", existing.name())
                .put("title", existing.title())
                .put("version", existing.version())
                .put("example", existing.phrase());
    }

    private void succeeded(ObjectNode body, Fingerprint fingerprint, String own) {
        FinishedArtifact finished =
                artifacts
                        .find(fingerprint)
                        .orElseThrow(() -> new IllegalStateException("the artifact is gone"));
        ObjectNode mine = (ObjectNode) Answers.JSON.readTree(own);
        ObjectNode shared = (ObjectNode) Answers.JSON.readTree(finished.answer());
        shared.remove("plugin");
        ((ObjectNode) shared.path("generation")).set("milliseconds", mine.remove("milliseconds"));
        if (mine.path("reused").asBoolean()) {
            shared.putObject("usage")
                    .put("prompt_tokens", 0)
                    .put("completion_tokens", 0)
                    .put("total_tokens", 0)
                    .put("estimated", false);
        }
        body.setAll(mine);
        body.put("scaffold_archive", finished.archive());
        body.setAll(shared);
    }
}
