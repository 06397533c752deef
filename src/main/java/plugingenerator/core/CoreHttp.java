package plugingenerator.core;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One call to the core over HTTP: at most {@link #TIMEOUT}, at most {@link #LONGEST} bytes. */
final class CoreHttp {

    static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final long LONGEST = 1 << 20;

    private final CoreSettings settings;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(TIMEOUT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    CoreHttp(CoreSettings settings) {
        this.settings = settings;
    }

    CoreAnswer post(
            String path, ObjectNode body, @Nullable String bearer, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                request(path, bearer)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json.writeValueAsString(body)));
        headers.forEach(request::header);
        return send(request);
    }

    CoreAnswer get(String path, @Nullable String bearer) throws IOException, InterruptedException {
        return send(request(path, bearer).GET());
    }

    private HttpRequest.Builder request(String path, @Nullable String bearer) {
        String base = Objects.requireNonNull(settings.url()).toString().replaceAll("/+$", "");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .timeout(TIMEOUT)
                        .header("X-Schema-Version", "v1alpha");
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return request;
    }

    private CoreAnswer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request.build(), BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST));
        return new CoreAnswer(
                answer.statusCode(),
                answer.body(),
                answer.headers()
                        .firstValue("Retry-After")
                        .filter(value -> value.matches("\\d{1,5}"))
                        .map(value -> Duration.ofSeconds(Long.parseLong(value))));
    }
}
