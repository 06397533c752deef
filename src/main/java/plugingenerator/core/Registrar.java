package plugingenerator.core;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Posts registrations in the dialect that this core understands: the contract's form first, the
 * published one where the core refuses the manifest with a 422. What it understood is remembered
 * for an hour, so that a core that learns the contract's form is noticed.
 */
@Component
class Registrar {

    private static final int UNPROCESSABLE = 422;
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final CoreSettings settings;
    private final CoreHttp http;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private volatile Instant publishedUntil = Instant.MIN;

    Registrar(CoreSettings settings, Clock clock) {
        this.settings = settings;
        this.http = new CoreHttp(settings);
        this.clock = clock;
    }

    CoreAnswer register(Registration registration, String baseUrl, boolean draft)
            throws IOException, InterruptedException {
        ObjectNode contract = registration.manifest();
        ObjectNode published = PublishedDialect.of(contract);
        if (clock.instant().isBefore(publishedUntil)) {
            return post(registration, published, baseUrl, draft);
        }
        CoreAnswer answer = post(registration, contract, baseUrl, draft);
        if (answer.status() != UNPROCESSABLE || !answer.body().contains("manifest")) {
            return answer;
        }
        CoreAnswer second = post(registration, published, baseUrl, draft);
        if (second.taken()) {
            publishedUntil = clock.instant().plus(REMEMBERED);
        }
        return second;
    }

    private CoreAnswer post(
            Registration registration, ObjectNode manifest, String baseUrl, boolean draft)
            throws IOException, InterruptedException {
        ObjectNode body = json.createObjectNode();
        body.put("name", registration.name());
        body.put("version", registration.version());
        body.put("base_url", baseUrl);
        if (draft) {
            body.put("mode", "draft");
        }
        body.set("manifest", manifest);
        body.set("scopes", registration.manifest().path("auth").path("scopes"));
        body.set("capabilities", registration.manifest().path("capabilities"));
        return http.post(
                "/api/v1/plugins/register",
                body,
                settings.apiKey(),
                Map.of("Idempotency-Key", registration.key()));
    }
}
