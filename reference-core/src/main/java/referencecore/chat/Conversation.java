package referencecore.chat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import referencecore.registry.CoreSettings;
import referencecore.registry.Entry;
import referencecore.registry.Registry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** From a message to its answer: a plugin that fits, or the generator where none does (F1). */
@Component
public class Conversation {

    private static final String UNKNOWN = "unknown";

    private final CoreSettings settings;
    private final Registry registry;
    private final Classifier classifier;
    private final PluginClient plugins;
    private final JsonMapper json = JsonMapper.shared();

    Conversation(
            CoreSettings settings, Registry registry, Classifier classifier, PluginClient plugins) {
        this.settings = settings;
        this.registry = registry;
        this.classifier = classifier;
        this.plugins = plugins;
    }

    /** What the user sees: {@code text}, and {@code output} with everything the plugin said. */
    public ObjectNode answer(Message message) throws InterruptedException {
        List<Entry> all = registry.all();
        Optional<Match> chosen =
                classifier
                        .choose(message.text(), all)
                        .or(() -> classifier.generator(all).map(one -> new Match(one, UNKNOWN, 0)));
        ObjectNode answer = json.createObjectNode();
        answer.put("message_id", message.id()).put("dialog_id", message.dialogId().toString());
        if (chosen.isEmpty()) {
            return answer.putNull("plugin")
                    .put("status", "failed")
                    .put("text", "Никто этого не умеет. / Nobody can do this.");
        }
        Match match = chosen.get();
        answer.put("plugin", match.plugin().name()).put("intent", match.tag());
        answer.put("score", Math.round(match.score() * 100) / 100.0);
        return plugins.invoke(match.plugin(), envelope(message, match.tag()), headers(message))
                .map(said -> told(answer, said))
                .orElseGet(
                        () ->
                                answer.put("status", "failed")
                                        .put("text", "Плагин не ответил. / No answer."));
    }

    private static ObjectNode told(ObjectNode answer, JsonNode said) {
        answer.put("status", said.path("status").asString("failed"));
        answer.put("text", said.at("/output/text").asString(""));
        answer.set("output", said.path("output"));
        return answer;
    }

    private ObjectNode envelope(Message message, String intent) {
        ObjectNode envelope = json.createObjectNode();
        envelope.put("dialog_id", message.dialogId().toString());
        envelope.put("user_id", message.userId().toString());
        envelope.put("intent", intent);
        ObjectNode payload = envelope.putObject("payload");
        payload.put("text", message.text());
        ObjectNode metadata = payload.putObject("metadata");
        if (!message.locale().isEmpty()) {
            metadata.put("locale", message.locale());
        }
        payload.putArray("attachments");
        return envelope.put("trace_id", trace(message));
    }

    /** The published form sends neither an invocation's id nor a schema version. */
    private Map<String, String> headers(Message message) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Trace-Id", trace(message));
        if (settings.dialect().complete()) {
            headers.put("X-Invocation-Id", message.id());
            headers.put("X-Schema-Version", "v1alpha");
        }
        return headers;
    }

    /** One message, one trace; 32 hexadecimal digits, not a dashed UUID, in the published form. */
    private String trace(Message message) {
        UUID trace = Message.id("trace:" + message.id());
        return settings.dialect().complete() ? trace.toString() : trace.toString().replace("-", "");
    }
}
