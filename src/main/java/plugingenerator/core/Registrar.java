package plugingenerator.core;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import plugingenerator.core.CoreHttp.CoreAnswer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Posts registrations in the dialect that this core understands: the contract's form first, the
 * published one where the core refuses the manifest with a 422. What it understood is remembered
 * for an hour, and no longer than the core's version stays the same.
 */
@Component
class Registrar {

    private static final int UNPROCESSABLE = 422;
    private static final Duration REMEMBERED = Duration.ofHours(1);

    /** A core of this version took the published form. */
    private record Published(String coreVersion, Instant until) {}

    private final CoreSettings settings;
    private final CoreHttp http;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private volatile Optional<Published> learnt = Optional.empty();

    @Autowired
    Registrar(CoreSettings settings, Clock clock) {
        this(settings, clock, CoreHttp.TIMEOUT);
    }

    Registrar(CoreSettings settings, Clock clock, Duration timeout) {
        this.settings = settings;
        this.http = new CoreHttp(settings, timeout);
        this.clock = clock;
    }

    CoreAnswer register(Registration registration, String baseUrl, boolean draft)
            throws IOException, InterruptedException {
        ObjectNode contract = registration.manifest();
        ObjectNode published = PublishedDialect.of(contract);
        if (stillPublished()) {
            CoreAnswer answer = post(registration, published, baseUrl, draft);
            if (!refusesManifest(answer)) {
                return answer;
            }
            learnt = Optional.empty();
            return post(registration, contract, baseUrl, draft);
        }
        learnt = Optional.empty();
        CoreAnswer answer = post(registration, contract, baseUrl, draft);
        if (!refusesManifest(answer)) {
            return answer;
        }
        String version = version().orElse("");
        CoreAnswer second = post(registration, published, baseUrl, draft);
        if (second.taken()) {
            learnt = Optional.of(new Published(version, clock.instant().plus(REMEMBERED)));
        }
        return second;
    }

    private static boolean refusesManifest(CoreAnswer answer) {
        return answer.status() == UNPROCESSABLE && answer.body().contains("manifest");
    }

    /** A core that cannot say its version now is taken for the same as before. */
    private boolean stillPublished() throws InterruptedException {
        Optional<Published> known = learnt.filter(one -> clock.instant().isBefore(one.until()));
        return known.isPresent() && version().map(known.get().coreVersion()::equals).orElse(true);
    }

    /** What the core's {@code /health} calls its version; blank where it names none. */
    private Optional<String> version() throws InterruptedException {
        try {
            CoreAnswer answer = http.get("/health", null);
            return answer.mendsByWaiting()
                    ? Optional.empty()
                    : Optional.of(json.readTree(answer.body()).path("version").asString(""));
        } catch (IOException | JacksonException silent) {
            return Optional.empty();
        }
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
