package plugingenerator.web.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plugingenerator.request.Brief;
import plugingenerator.request.Capability;
import plugingenerator.request.Constraints;
import plugingenerator.request.UserContext;
import plugingenerator.web.body.InvokeCall.Form;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns a body that fits its schema into a brief. */
final class BriefReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    /** The intent of a dialogue message that the core did not classify: not a direct call (F1). */
    private static final String UNKNOWN = "unknown";

    private final String defaultLocale;

    BriefReader(String defaultLocale) {
        this.defaultLocale = defaultLocale;
    }

    Brief read(JsonNode body, Form form) {
        JsonNode wish =
                switch (form) {
                    case PLAIN -> body;
                    case ENVELOPE -> body.path("payload");
                };
        Capability capability = capability(wish);
        UserContext user = user(wish.path("user_context"), body);
        return new Brief(
                capability,
                constraints(wish.path("constraints")),
                user,
                intent(body, wish, form),
                WishLanguage.of(user.locale(), capability.text(), defaultLocale));
    }

    private static @Nullable String intent(JsonNode body, JsonNode wish, Form form) {
        return switch (form) {
            case PLAIN -> null;
            case ENVELOPE -> wish.has("desired_capability") ? null : hint(body);
        };
    }

    private static String hint(JsonNode envelope) {
        String intent = text(envelope.path("intent"));
        return intent == null ? UNKNOWN : intent;
    }

    private static Capability capability(JsonNode wish) {
        JsonNode capability = wish.path("desired_capability");
        if (!capability.isObject()) {
            return Capability.of(
                    wish.has("desired_capability")
                            ? capability.asString("")
                            : wish.path("text").asString(""));
        }
        List<Capability.Sample> samples = new ArrayList<>();
        for (JsonNode sample : capability.path("examples")) {
            samples.add(
                    new Capability.Sample(
                            sample.path("input").asString(), sample.path("output").asString()));
        }
        return new Capability(
                capability.path("summary").asString(""),
                capability.path("details").asString(""),
                samples,
                text(capability.path("name")));
    }

    private static Constraints constraints(JsonNode constraints) {
        return constraints.isObject()
                ? new Constraints(JSON.convertValue(constraints, VALUES))
                : Constraints.NONE;
    }

    /** What the payload does not say of the asker, the envelope may. */
    private static UserContext user(JsonNode context, JsonNode envelope) {
        List<UserContext.Message> messages = new ArrayList<>();
        for (JsonNode message : context.path("messages")) {
            messages.add(
                    new UserContext.Message(
                            message.path("role").asString(), message.path("content").asString()));
        }
        String user = text(context.path("user_id"));
        String dialog = text(context.path("dialog_id"));
        return new UserContext(
                user == null ? text(envelope.path("user_id")) : user,
                dialog == null ? text(envelope.path("dialog_id")) : dialog,
                text(context.path("locale")),
                messages);
    }

    private static @Nullable String text(JsonNode value) {
        return value.isString() && !value.stringValue().isBlank() ? value.stringValue() : null;
    }
}
