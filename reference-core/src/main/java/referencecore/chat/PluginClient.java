package referencecore.chat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import referencecore.registry.Entry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Calls plugins: 5 s to connect, 30 s for an answer of at most 16 MB. Manifests are read again
 * after 30 s.
 */
@Component
class PluginClient implements Manifests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int LONGEST = 16 << 20;

    private record Read(JsonNode manifest, Instant at) {}

    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();
    private final Map<String, Read> manifests = new ConcurrentHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    PluginClient(Clock clock) {
        this.clock = clock;
    }

    /** The answer of {@code /invoke}; empty unless it is JSON under a status 2xx. */
    Optional<JsonNode> invoke(Entry plugin, ObjectNode envelope, Map<String, String> headers)
            throws InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(plugin.baseUrl() + "/invoke"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json.writeValueAsString(envelope)));
        headers.forEach(request::header);
        plugin.issued()
                .ifPresent(token -> request.header("Authorization", "Bearer " + token.value()));
        return send(request.build());
    }

    /** What was registered where it has examples (the contract's form), else what it serves. */
    @Override
    public JsonNode of(Entry plugin) {
        boolean registered = plugin.manifest().path("intents").path(0).isObject();
        return registered ? plugin.manifest() : served(plugin);
    }

    private JsonNode served(Entry plugin) {
        Instant now = clock.instant();
        Read known = manifests.get(plugin.baseUrl());
        if (known == null || known.at().plus(FRESH).isBefore(now)) {
            known = new Read(read(plugin), now);
            manifests.put(plugin.baseUrl(), known);
        }
        return known.manifest();
    }

    private JsonNode read(Entry plugin) {
        try {
            URI address = URI.create(plugin.baseUrl() + "/manifest");
            HttpRequest request =
                    HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).GET().build();
            return send(request).orElseGet(json::createObjectNode);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return json.createObjectNode();
        }
    }

    private Optional<JsonNode> send(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> answer =
                    http.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST));
            return answer.statusCode() / 100 == 2
                    ? Optional.of(json.readTree(answer.body()))
                    : Optional.empty();
        } catch (IOException | JacksonException failed) {
            return Optional.empty();
        }
    }
}
