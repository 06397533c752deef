package plugingenerator.cli.operate;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import plugingenerator.cli.command.Terminal;
import plugingenerator.flow.door.Operations.Forgotten;
import plugingenerator.flow.door.Operations.Letter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service that holds the embedded store, at {@code HOST} and {@code PORT}. */
final class RunningService implements Operator {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI base;
    private final String token;
    private final HttpClient http = HttpClient.newHttpClient();

    RunningService(Terminal terminal) {
        String host = terminal.variable("HOST");
        String port = terminal.variable("PORT");
        String reached =
                host.isEmpty() || host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        this.base =
                URI.create(
                        "http://"
                                + (reached.contains(":") && !reached.startsWith("[")
                                        ? "[" + reached + "]"
                                        : reached)
                                + ":"
                                + (port.isEmpty() ? "8080" : port));
        this.token = terminal.variable("OPERATOR_TOKEN");
    }

    @Override
    public List<Letter> outbox() {
        return answered(ask("/operator/outbox").GET()).path("letters").values().stream()
                .map(
                        letter ->
                                new Letter(
                                        letter.path("kind").asString(),
                                        letter.path("id").asString(),
                                        letter.path("subject").asString(),
                                        letter.path("state").asString(),
                                        letter.path("attempts").asInt(),
                                        letter.path("problem").asString(),
                                        Instant.parse(letter.path("since").asString())))
                .toList();
    }

    @Override
    public boolean replay(String id) {
        HttpResponse<String> answer =
                sent(ask("/operator/outbox/" + id + "/replay").POST(BodyPublishers.noBody()));
        return answer.statusCode() != 404 && !read(answer).isEmpty();
    }

    @Override
    public Forgotten forget(String userId) {
        String body = JSON.writeValueAsString(JSON.createObjectNode().put("user_id", userId));
        JsonNode answer =
                answered(
                        ask("/operator/forget")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body)));
        return new Forgotten(answer.path("removed").asInt(), answer.path("later").asInt());
    }

    private HttpRequest.Builder ask(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private JsonNode answered(HttpRequest.Builder request) {
        return read(sent(request));
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new Unreachable(base, "no answer");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unreachable(base, "interrupted");
        }
    }

    private JsonNode read(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new Unreachable(base, "HTTP " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }
}
