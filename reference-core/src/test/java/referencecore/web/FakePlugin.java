package referencecore.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plugin over real HTTP that greets and remembers how it was called. */
final class FakePlugin implements AutoCloseable {

    record Call(
            @Nullable String authorization,
            @Nullable String invocation,
            @Nullable String trace,
            JsonNode body) {}

    private final HttpServer server;
    final List<Call> calls = new CopyOnWriteArrayList<>();

    FakePlugin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/invoke", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode body = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
        var headers = exchange.getRequestHeaders();
        calls.add(
                new Call(
                        headers.getFirst("Authorization"),
                        headers.getFirst("X-Invocation-Id"),
                        headers.getFirst("X-Trace-Id"),
                        body));
        byte[] said =
                "{\"status\": \"succeeded\", \"output\": {\"text\": \"hello\"}}"
                        .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, said.length);
        exchange.getResponseBody().write(said);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
