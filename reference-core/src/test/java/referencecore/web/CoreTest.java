package referencecore.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole core over HTTP, in the contract's form. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "core.registry-key=registry-key",
            "core.operator-token=operator-token",
            "core.dialect=contract"
        })
class CoreTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort private int port;
    private FakePlugin plugin;

    record Answer(int status, JsonNode body) {
        String text(String pointer) {
            return body.at(pointer).asString("");
        }
    }

    @BeforeEach
    void open() throws IOException {
        plugin = new FakePlugin();
    }

    @AfterEach
    void close() {
        plugin.close();
    }

    private Answer call(String method, String path, String bearer, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body));
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), JsonMapper.shared().readTree(answer.body()));
    }

    private Answer register(String name, String scopes, String mode)
            throws IOException, InterruptedException {
        String body =
                """
                {"name": "%s", "version": "1.0.0", "base_url": "%s", "scopes": [%s], "mode": "%s",
                 "manifest": {
                   "intents": [{"tag": "%s.say", "examples": ["say %s"],
                     "activation_condition": {"type": "classifier", "threshold": 0.5}}],
                   "input_schema": "http://p/in", "output_schema": "http://p/out",
                   "auth": {"type": "bearer", "scopes": []}}}
                """
                        .formatted(name, plugin.url(), scopes, mode, name, name);
        return call("POST", "/api/v1/plugins/register", "registry-key", body);
    }

    @Test
    void a_draft_is_seen_approved_and_then_served_by_its_plugin() throws Exception {
        String id = register("hello", "", "draft").text("/draft_id");
        assertThat(call("GET", "/drafts", "operator-token", "").body().toString()).contains(id);
        assertThat(register("hello", "", "").status()).isEqualTo(403);

        assertThat(call("POST", "/drafts/" + id + "/approve", "operator-token", "").status())
                .isEqualTo(200);
        Answer joined = register("hello", "", "");
        String token = joined.text("/token");
        assertThat(joined.text("/plugin_id")).isEqualTo(id);
        call("POST", "/api/v1/plugins/" + id + "/heartbeat", token, "{\"status\": \"active\"}");

        String message = "{\"user_id\": \"u\", \"message_id\": \"m1\", \"text\": \"say hello\"}";
        Answer said = call("POST", "/messages", "operator-token", message);

        assertThat(said.text("/text")).isEqualTo("hello");
        assertThat(said.text("/plugin")).isEqualTo("hello");
        FakePlugin.Call call = plugin.calls.getFirst();
        assertThat(call.authorization()).isEqualTo("Bearer " + token);
        assertThat(call.invocation()).isEqualTo("m1");
        assertThat(call.body().at("/intent").asString()).isEqualTo("hello.say");
        assertThat(call.body().at("/payload/text").asString()).isEqualTo("say hello");
        assertThat(call.trace()).isEqualTo(call.body().at("/trace_id").asString());
    }

    @Test
    void every_door_asks_for_its_own_key() throws Exception {
        assertThat(call("POST", "/api/v1/plugins/register", "wrong", "{}").status()).isEqualTo(401);
        assertThat(call("POST", "/api/v1/plugins/register", "registry-key", "{}").status())
                .isEqualTo(422);
        assertThat(call("GET", "/drafts", "registry-key", "").status()).isEqualTo(401);
        assertThat(call("POST", "/messages", "", "{\"text\": \"x\"}").status()).isEqualTo(401);
        assertThat(call("GET", "/health", "", "").status()).isEqualTo(200);
    }

    @Test
    void scopes_open_the_list_and_the_events() throws Exception {
        Answer poor = register("poor", "", "");
        Answer rich = register("rich", "\"plugins:read\", \"telemetry:write\"", "");
        String event = "{\"event_id\": \"e1\", \"event_type\": \"plugin_custom_x\"}";

        assertThat(call("GET", "/api/v1/plugins", poor.text("/token"), "").status()).isEqualTo(403);
        assertThat(call("GET", "/api/v1/plugins", rich.text("/token"), "").status()).isEqualTo(200);
        String poorEvents = "/api/v1/plugins/" + poor.text("/plugin_id") + "/events";
        String richEvents = "/api/v1/plugins/" + rich.text("/plugin_id") + "/events";
        assertThat(call("POST", poorEvents, poor.text("/token"), event).status()).isEqualTo(403);
        assertThat(call("POST", poorEvents, rich.text("/token"), event).status()).isEqualTo(401);
        assertThat(call("POST", richEvents, rich.text("/token"), event).status()).isEqualTo(200);
        assertThat(call("GET", "/events", "operator-token", "").body().toString()).contains("e1");
    }

    @Test
    void a_heartbeat_needs_the_plugin_and_its_token() throws Exception {
        Answer one = register("beating", "", "");
        String path = "/api/v1/plugins/" + one.text("/plugin_id") + "/heartbeat";
        String beat = "{\"status\": \"active\"}";

        assertThat(call("POST", path, "wrong", beat).status()).isEqualTo(401);
        assertThat(call("POST", path, one.text("/token"), "{\"status\": \"?\"}").status())
                .isEqualTo(422);
        assertThat(call("POST", path, one.text("/token"), beat).status()).isEqualTo(200);
        assertThat(call("POST", "/api/v1/plugins/none/heartbeat", "wrong", beat).status())
                .isEqualTo(404);
    }

    @Test
    void a_message_that_nobody_can_serve_is_said_so() throws Exception {
        Answer said = call("POST", "/messages", "operator-token", "{\"text\": \"погода\"}");

        assertThat(said.status()).isEqualTo(200);
        assertThat(said.text("/status")).isEqualTo("failed");
        assertThat(call("POST", "/messages", "operator-token", "{\"text\": \"\"}").status())
                .isEqualTo(422);
    }
}
