package plugingenerator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import plugingenerator.web.description.OpenApiDocument;
import tools.jackson.databind.json.JsonMapper;

/** Half a minute of calls that no client would make: none breaks the service, none hangs. */
@WebTest
@TestPropertySource(properties = {"generation.max-open=1000000", "web.hold-for=1s"})
@Tag("slow")
class InvokeFuzzTest {

    private static final long SECONDS = 25;
    private static final long SEED = 20_260_817;
    private static final int LONGEST_ANSWER_MILLIS = 15_000;
    private static final String CUT = "HTTP/1.1 499 cut off";
    private static final List<String> TYPES =
            List.of(
                    "application/json",
                    "application/json",
                    "application/json",
                    "application/json; charset=utf-8",
                    "application/json; charset=utf-16",
                    "application/json; charset=no-such",
                    "APPLICATION/JSON",
                    "text/plain",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data; boundary=x",
                    "multipart/form-data",
                    "/",
                    "");
    private static final List<String> HEADERS =
            List.of(
                    "X-Trace-Id: 0af7651916cd43dd8448eb211c80319c",
                    "X-Trace-Id: %s",
                    "X-Invocation-Id: %s",
                    "X-Invocation-Id: same",
                    "X-Schema-Version: %s",
                    "Prefer: wait=0",
                    "Prefer: respond-async",
                    "Prefer: wait=1, %s",
                    "Accept: %s",
                    "Accept: */*;q=%s",
                    "Accept-Language: %s",
                    "Accept-Encoding: gzip, %s",
                    "Content-Encoding: gzip",
                    "Origin: %s",
                    "Authorization: Bearer %s",
                    "Cookie: %s",
                    "Expect: 100-continue",
                    "Range: bytes=%s",
                    "X-Forwarded-For: %s",
                    "X-HTTP-Method-Override: %s",
                    "Content-Type: %s",
                    "%s: a",
                    "%s");

    @LocalServerPort private int port;
    @Autowired private OpenApiDocument document;

    private final Random random = new Random(SEED);

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void no_call_is_answered_by_a_failure_and_none_hangs() throws IOException {
        Chances chances = new Chances(random, JsonMapper.shared().readTree(document.text()));
        Map<Integer, Integer> seen = new TreeMap<>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < end) {
            byte[] call = call(chances);
            String answer = answer(call);
            String shown = new String(call, StandardCharsets.ISO_8859_1);
            assertThat(answer).as(shown).matches("(?s)HTTP/1\\.1 [1-4]\\d\\d.*");
            assertThat(answer).as(shown).doesNotContain("HTTP/1.1 5", "Exception", "\tat ");
            seen.merge(Integer.parseInt(answer.substring(9, 12)), 1, Integer::sum);
        }

        int calls = seen.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(seen.getOrDefault(499, 0)).as("cut off").isLessThan(calls / 10);
        assertThat(seen).as("all kinds of refusals").containsKeys(400, 415, 422);
        assertThat(new Http(port).get("/health").status()).isEqualTo(200);
        assertThat(new Http(port).invoke("{\"desired_capability\": \"\"}").status()).isEqualTo(200);
    }

    private byte[] call(Chances chances) {
        byte[] body =
                chances.body()
                        .getBytes(
                                chances.pick(
                                        List.of(
                                                StandardCharsets.UTF_8,
                                                StandardCharsets.UTF_8,
                                                StandardCharsets.UTF_8,
                                                StandardCharsets.UTF_16,
                                                StandardCharsets.ISO_8859_1)));
        if (random.nextInt(10) == 0) {
            body = new byte[random.nextInt(2_000)];
            random.nextBytes(body);
        } else if (random.nextInt(8) == 0 && body.length > 0) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        boolean chunked = random.nextInt(10) == 0;
        StringBuilder head = new StringBuilder("POST /invoke HTTP/1.1\r\nHost: 127.0.0.1:" + port);
        head.append("\r\nConnection: close\r\nContent-Type: ").append(chances.pick(TYPES));
        for (int more = random.nextInt(4); more > 0; more--) {
            head.append("\r\n").append(chances.pick(HEADERS).formatted(value()));
        }
        head.append(
                chunked ? "\r\nTransfer-Encoding: chunked" : "\r\nContent-Length: " + body.length);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        if (chunked) {
            String size = random.nextInt(3) == 0 ? value() : Integer.toHexString(body.length);
            bytes.writeBytes((size + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        bytes.writeBytes(body);
        if (chunked) {
            bytes.writeBytes("\r\n0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        return bytes.toByteArray();
    }

    /** Up to 40 bytes, mostly printable, without an end of line. */
    private String value() {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(40); left > 0; left--) {
            int letter = random.nextInt(20) == 0 ? random.nextInt(256) : 32 + random.nextInt(95);
            text.append(letter == '\r' || letter == '\n' ? ' ' : (char) letter);
        }
        return text.toString();
    }

    private String answer(byte[] call) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(LONGEST_ANSWER_MILLIS);
            Thread.ofVirtual().start(() -> send(socket, call));
            return read(socket);
        }
    }

    /** An end of the connection before all was sent may take the answer with it: that is none. */
    private static String read(Socket socket) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(answer);
        } catch (SocketException cut) {
            assertThat(cut).hasMessageContaining("reset");
        }
        return answer.size() == 0 ? CUT : answer.toString(StandardCharsets.UTF_8);
    }

    /** Whoever is refused early may not read the rest. */
    private static void send(Socket socket, byte[] call) {
        try {
            socket.getOutputStream().write(call);
            socket.shutdownOutput();
        } catch (IOException refused) {
            assertThat(socket.isConnected()).isTrue();
        }
    }
}
