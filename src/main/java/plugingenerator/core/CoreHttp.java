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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One call to the core over HTTP: the whole answer within a time-out, at most {@link #LONGEST}
 * bytes of it. HTTP/1.1, since many a Python server complains of the upgrade to 2.
 */
final class CoreHttp {

    /** What the core answered, unread. */
    record CoreAnswer(int status, String body, Optional<Duration> retryAfter) {

        /** Down or busy: the same call may succeed later. */
        boolean mendsByWaiting() {
            return status >= 500 || status == 429 || status == 408;
        }

        boolean taken() {
            return status >= 200 && status < 300;
        }

        String problem() {
            return "the core answered " + status;
        }
    }

    static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final long LONGEST = 1 << 20;

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final CoreSettings settings;
    private final Duration timeout;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(TIMEOUT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    CoreHttp(CoreSettings settings, Duration timeout) {
        this.settings = settings;
        this.timeout = timeout;
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
                        .timeout(timeout)
                        .header("X-Schema-Version", "v1alpha");
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return request;
    }

    /** The request's own time-out ends with the headers; a body that trickles must end too. */
    private CoreAnswer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(
                        request.build(), BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST));
        try {
            return read(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            throw new IOException("the core did not answer in time", late);
        } catch (ExecutionException failed) {
            throw new IOException("the call to the core failed", failed);
        } finally {
            answer.cancel(true);
        }
    }

    private static CoreAnswer read(HttpResponse<String> answer) {
        return new CoreAnswer(
                answer.statusCode(),
                answer.body(),
                answer.headers()
                        .firstValue("Retry-After")
                        .filter(value -> value.matches("\\d{1,5}"))
                        .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                        .map(CoreHttp::bounded));
    }

    private static Duration bounded(Duration pause) {
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
