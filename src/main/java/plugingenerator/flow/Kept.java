package plugingenerator.flow;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plugingenerator.blueprint.BlueprintReader;
import plugingenerator.blueprint.BlueprintWriter;
import plugingenerator.blueprint.Reading;
import plugingenerator.blueprint.author.Authored;
import plugingenerator.blueprint.author.Authored.Authorship;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an author wrote, as the store keeps it, so that a later attempt does not pay twice. */
final class Kept {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Kept() {}

    static String write(Authored.Written written) {
        ObjectNode kept = JSON.createObjectNode();
        Authorship by = written.authorship();
        kept.putObject("authorship")
                .put("provider", by.provider())
                .put("model", by.model())
                .put("prompt_version", by.promptVersion())
                .put("prompt_tokens", by.promptTokens())
                .put("completion_tokens", by.completionTokens())
                .put("estimated", by.estimated())
                .put("cost", by.cost())
                .put("rounds", by.rounds())
                .set("warnings", JSON.valueToTree(by.warnings()));
        kept.set("blueprint", JSON.readTree(BlueprintWriter.write(written.blueprint())));
        return JSON.writeValueAsString(kept);
    }

    /** Empty where nothing was kept, or where the rules have become stricter since. */
    static Optional<Authored.Written> read(@Nullable String kept) {
        if (kept == null) {
            return Optional.empty();
        }
        try {
            JsonNode document = JSON.readTree(kept);
            return switch (BlueprintReader.read(document.path("blueprint").toString())) {
                case Reading.Unreadable _ -> Optional.empty();
                case Reading.Read(var blueprint) ->
                        Optional.of(
                                new Authored.Written(
                                        blueprint, authorship(document.path("authorship"))));
            };
        } catch (JacksonException foreign) {
            return Optional.empty();
        }
    }

    private static Authorship authorship(JsonNode by) {
        return new Authorship(
                by.path("provider").asString(""),
                by.path("model").asString(""),
                by.path("prompt_version").asString(""),
                by.path("prompt_tokens").asLong(0),
                by.path("completion_tokens").asLong(0),
                by.path("estimated").asBoolean(true),
                by.path("cost").asDecimal(java.math.BigDecimal.ZERO),
                by.path("rounds").asInt(0),
                List.copyOf(
                        by.path("warnings").values().stream().map(JsonNode::asString).toList()));
    }
}
