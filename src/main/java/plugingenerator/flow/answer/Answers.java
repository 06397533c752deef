package plugingenerator.flow.answer;

import java.time.Duration;
import java.util.List;
import plugingenerator.archive.Artifact;
import plugingenerator.blueprint.Blueprint;
import plugingenerator.blueprint.author.Authored.Authorship;
import plugingenerator.draft.Candidate;
import plugingenerator.draft.Draft;
import plugingenerator.gate.Receipt;
import plugingenerator.gate.Verdict;
import plugingenerator.request.Brief;
import plugingenerator.request.Language;
import plugingenerator.reuse.Fingerprint;
import plugingenerator.reuse.FinishedArtifact;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The two parts of a success (F3): the artifact's, equal for all who ask the same, and the
 * request's own. The door puts them together.
 */
public final class Answers {

    public static final JsonMapper JSON = JsonMapper.builder().build();

    private Answers() {}

    public static FinishedArtifact finished(
            Artifact artifact,
            Blueprint blueprint,
            Authorship authorship,
            Verdict.Clean clean,
            String pack) {
        ObjectNode answer = JSON.createObjectNode();
        answer.putObject("archive")
                .put("file_name", artifact.fileName())
                .put("sha256", artifact.sha256())
                .put("bytes", artifact.bytes())
                .put("files", artifact.files());
        answer.set("manifest", artifact.manifest());
        answer.set("testing_plan", JSON.valueToTree(artifact.testingPlan()));
        answer.set("migration_notes", JSON.valueToTree(artifact.migrationNotes()));
        var checks = answer.putArray("checks");
        clean.receipts().forEach(receipt -> checks.add(check(receipt)));
        answer.set("permissions", permissions(blueprint));
        answer.set("needs_implementation", JSON.valueToTree(blueprint.needsImplementation()));
        answer.putObject("generation")
                .put("provider", authorship.provider())
                .put("model", authorship.model())
                .put("prompt_version", authorship.promptVersion())
                .put("pack_version", pack)
                .put("rounds", authorship.rounds());
        answer.putObject("usage")
                .put("prompt_tokens", authorship.promptTokens())
                .put("completion_tokens", authorship.completionTokens())
                .put("total_tokens", authorship.promptTokens() + authorship.completionTokens())
                .put("estimated", authorship.estimated())
                .put("cost", authorship.cost());
        answer.putObject("plugin")
                .put("title", blueprint.title())
                .put("summary", blueprint.summary())
                .put("phrase", blueprint.intents().getFirst().examples().getFirst());
        return new FinishedArtifact(JSON.writeValueAsString(answer), artifact.base64());
    }

    private static ObjectNode check(Receipt receipt) {
        return JSON.createObjectNode()
                .put("tool", receipt.tool())
                .put("version", receipt.version())
                .put("files", receipt.files())
                .put("fixed", receipt.fixed())
                .put("verdict", receipt.findings() == 0 ? "clean" : "findings");
    }

    private static ObjectNode permissions(Blueprint blueprint) {
        ObjectNode permissions = JSON.createObjectNode();
        permissions.set("hosts", JSON.valueToTree(blueprint.hosts()));
        permissions.set("scopes", JSON.valueToTree(blueprint.scopes()));
        permissions.put("storage", blueprint.storage().wire());
        permissions.put("llm", blueprint.usesLlm());
        permissions.set(
                "environment",
                JSON.valueToTree(
                        blueprint.environment().stream()
                                .map(Blueprint.EnvironmentName::name)
                                .toList()));
        return permissions;
    }

    public static Candidate candidate(Fingerprint fingerprint, FinishedArtifact finished) {
        ObjectNode manifest = (ObjectNode) JSON.readTree(finished.answer()).path("manifest");
        return new Candidate(
                fingerprint.value(),
                manifest.path("name").asString(),
                manifest.path("version").asString(),
                manifest);
    }

    /** The request's own part; a reused artifact cost nothing. */
    public static String own(
            Brief brief,
            List<String> warnings,
            FinishedArtifact finished,
            Draft draft,
            boolean reused,
            Duration took) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("draft_id", draft.id());
        answer.putObject("draft")
                .put("state", draft.state().wire())
                .put("draft_mode_acknowledged", draft.acknowledged());
        answer.put("reused", reused);
        answer.put("milliseconds", took.toMillis());
        answer.set("warnings", JSON.valueToTree(warnings(brief, warnings)));
        answer.put("text", ChatText.of(brief.language(), finished, draft));
        return JSON.writeValueAsString(answer);
    }

    private static List<String> warnings(Brief brief, List<String> warnings) {
        Language in = brief.language();
        List<String> unknown = brief.constraints().unknown();
        if (unknown.isEmpty()) {
            return warnings;
        }
        String named =
                in.choose(
                                "Неизвестные ограничения приняты как пожелания: ",
                                "Unknown constraints were taken as wishes: ")
                        + String.join(", ", unknown);
        return java.util.stream.Stream.concat(warnings.stream(), java.util.stream.Stream.of(named))
                .toList();
    }
}
