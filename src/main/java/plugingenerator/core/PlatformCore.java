package plugingenerator.core;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Calls the core's registry (CORE.md). A call takes at most {@link #TIMEOUT}. Answers are hostile
 * until read: only identifiers of a harmless form are taken over.
 */
@Component
public class PlatformCore {

    static final Duration TIMEOUT = Duration.ofSeconds(5);

    private static final int UNPROCESSABLE = 422;
    private static final List<String> ID_FIELDS =
            List.of("draft_id", "registration_id", "plugin_id");

    private final CoreSettings settings;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(TIMEOUT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    PlatformCore(CoreSettings settings) {
        this.settings = settings;
    }

    /** No core at all, as on a single machine without a platform. */
    public static PlatformCore none() {
        return new PlatformCore(new CoreSettings(null, null, "http://{name}:8000"));
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
            HttpResponse<String> answer = post(registration, registration.manifest());
            if (answer.statusCode() == UNPROCESSABLE && answer.body().contains("manifest")) {
                answer = post(registration, PublishedDialect.of(registration.manifest()));
            }
            return read(answer);
        } catch (IOException unreachable) {
            return new Registered.Unreachable("the core cannot be reached", Optional.empty());
        }
    }

    private HttpResponse<String> post(Registration registration, ObjectNode manifest)
            throws IOException, InterruptedException {
        ObjectNode body = json.createObjectNode();
        body.put("name", registration.name());
        body.put("version", registration.version());
        body.put("base_url", settings.pluginBaseUrl().replace("{name}", registration.name()));
        body.put("mode", "draft");
        body.set("manifest", manifest);
        body.set("scopes", registration.manifest().path("auth").path("scopes"));
        body.set("capabilities", registration.manifest().path("capabilities"));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                Objects.requireNonNull(settings.url())
                                        .resolve("/api/v1/plugins/register"))
                        .timeout(TIMEOUT)
                        .header("Content-Type", "application/json")
                        .header("X-Schema-Version", "v1alpha")
                        .header("Idempotency-Key", registration.key())
                        .POST(BodyPublishers.ofString(json.writeValueAsString(body)));
        String key = settings.apiKey();
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private Registered read(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status >= 500 || status == 429 || status == 408) {
            return new Registered.Unreachable(
                    "the core answered " + status,
                    answer.headers()
                            .firstValue("Retry-After")
                            .filter(value -> value.matches("\\d{1,5}"))
                            .map(value -> Duration.ofSeconds(Long.parseLong(value))));
        }
        if (status >= 300) {
            return new Registered.Declined(status, "the core answered " + status);
        }
        try {
            JsonNode body = json.readTree(answer.body());
            return identifier(body)
                    .<Registered>map(id -> new Registered.Accepted(id, draft(body)))
                    .orElseGet(
                            () -> new Registered.Declined(status, "the core's answer names no id"));
        } catch (JacksonException unreadable) {
            return new Registered.Declined(status, "the core's answer is not JSON");
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
