package plugingenerator.flow.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The service under test, called as any client calls it. */
record Service(int port) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What came back: always with a code where it is no plugin. */
    record Answer(int status, JsonNode body) {

        String code() {
            return status == 200
                    ? body.at("/error/code").asString("")
                    : body.path("code").asString("");
        }

        Optional<Archive> archive() {
            return body.path("status").asString("").equals("succeeded")
                    ? Optional.of(Archive.of(body))
                    : Optional.empty();
        }
    }

    static ObjectNode wish(String wish) {
        return JSON.createObjectNode().put("desired_capability", wish);
    }

    /** Waits as long as the service allows, and asks again for as long as it works on it. */
    Answer invoke(JsonNode body) {
        Answer answer =
                send(
                        request("/invoke")
                                .header("Content-Type", "application/json")
                                .header("Prefer", "wait=60")
                                .POST(BodyPublishers.ofString(body.toString()))
                                .build());
        for (int round = 0; answer.status() == 202 && round < 240; round++) {
            String id = answer.body().path("request_id").asString();
            answer = send(request("/requests/" + id).header("Prefer", "wait=10").GET().build());
            pause();
        }
        assertThat(answer.status()).as("the answer is there in the end").isNotEqualTo(202);
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofMinutes(2));
    }

    private static Answer send(HttpRequest request) {
        try {
            var response = CLIENT.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** Between two looks at a request that is still worked on. */
    private static void pause() {
        java.util.concurrent.locks.LockSupport.parkNanos(500_000_000);
    }
}
