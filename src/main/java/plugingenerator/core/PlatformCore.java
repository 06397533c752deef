package plugingenerator.core;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import plugingenerator.core.CoreHttp.CoreAnswer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Registers drafts in the core's registry (CORE.md). Answers are hostile until read: only
 * identifiers of a harmless form are taken over.
 */
@Component
public class PlatformCore {

    private static final List<String> ID_FIELDS =
            List.of("draft_id", "registration_id", "plugin_id");

    private final CoreSettings settings;
    private final Registrar registrar;
    private final JsonMapper json = JsonMapper.builder().build();

    PlatformCore(CoreSettings settings, Registrar registrar) {
        this.settings = settings;
        this.registrar = registrar;
    }

    /** No core at all, as on a single machine without a platform. */
    public static PlatformCore none() {
        CoreSettings nowhere = new CoreSettings(null, null, "http://{name}:8000", null);
        return new PlatformCore(nowhere, new Registrar(nowhere, Clock.systemUTC()));
    }

    public boolean configured() {
        return settings.url() != null;
    }

    /**
     * Registers a plugin in draft mode (F4): the contract's form first, the published one where
     * that is refused.
     */
    public Registered register(Registration registration) throws InterruptedException {
        try {
            String baseUrl = settings.pluginBaseUrl().replace("{name}", registration.name());
            return read(registrar.register(registration, baseUrl, true));
        } catch (IOException unreachable) {
            return new Registered.Unreachable("the core cannot be reached", Optional.empty());
        }
    }

    private Registered read(CoreAnswer answer) {
        if (answer.mendsByWaiting()) {
            return new Registered.Unreachable(answer.problem(), answer.retryAfter());
        }
        if (!answer.taken()) {
            return new Registered.Declined(answer.status(), answer.problem());
        }
        try {
            JsonNode body = json.readTree(answer.body());
            return identifier(body)
                    .<Registered>map(id -> new Registered.Accepted(id, draft(body)))
                    .orElseGet(
                            () ->
                                    new Registered.Declined(
                                            answer.status(), "the core's answer names no id"));
        } catch (JacksonException unreadable) {
            return new Registered.Declined(answer.status(), "the core's answer is not JSON");
        }
    }

    private static Optional<String> identifier(JsonNode body) {
        return ID_FIELDS.stream()
                .map(field -> body.path(field).asString(""))
                .filter(id -> id.matches("[A-Za-z0-9_-]{1,64}"))
                .findFirst();
    }

    private static boolean draft(JsonNode body) {
        return body.path("mode").asString("").equals("draft")
                || body.path("status").asString("").equals("draft")
                || body.path("state").asString("").equals("draft")
                || body.has("draft_id");
    }
}
