package plugingenerator.core;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A core over real HTTP that records every registration and answers as it is told. */
public final class RecordingCore implements AutoCloseable {

    /** A call as it arrived. */
    public record Call(String path, String key, String authorization, JsonNode body) {}

    /** What to answer. */
    public record Answer(int status, String body) {}

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile Function<Call, Answer> script;
    private volatile int retryAfter;

    public RecordingCore(Function<Call, Answer> script) {
        this.script = script;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** A core that takes everything as a draft. */
    public static RecordingCore drafting() {
        return new RecordingCore(
                _ -> new Answer(201, "{\"plugin_id\":\"core-draft-1\",\"mode\":\"draft\"}"));
    }

    public void nowAnswer(Function<Call, Answer> next) {
        script = next;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public List<Call> calls() {
        return calls;
    }

    public CoreSettings settings() {
        return new CoreSettings(url(), "registry-key", "http://{name}:8000", null);
    }

    /** The registrations among the calls. */
    public List<Call> registrations() {
        return calls.stream().filter(call -> call.path().endsWith("/register")).toList();
    }

    /** Answers ask for so much patience from now on. */
    public void alwaysRetryAfter(int seconds) {
        retryAfter = seconds;
    }

    public PlatformCore client() {
        return client(Clock.systemUTC());
    }

    public PlatformCore client(Clock clock) {
        return new PlatformCore(settings(), registrar(clock));
    }

    /** What this core lists, looked at by that clock. */
    public CoreCatalogue catalogue(Clock clock) {
        return new CoreCatalogue(settings(), clock, Duration.ofSeconds(2));
    }

    /** This service as a plugin of this core. */
    public CoreMembership membership(Clock clock) {
        return new CoreMembership(settings(), registrar(clock), clock);
    }

    private Registrar registrar(Clock clock) {
        return new Registrar(settings(), clock);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        Call call =
                new Call(
                        exchange.getRequestURI().getPath(),
                        key == null ? "" : key,
                        authorization == null ? "" : authorization,
                        JsonMapper.builder().build().readTree(body));
        calls.add(call);
        Answer answer = script.apply(call);
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        if (retryAfter > 0) {
            exchange.getResponseHeaders().set("Retry-After", String.valueOf(retryAfter));
        }
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
