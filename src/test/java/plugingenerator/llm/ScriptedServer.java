package plugingenerator.llm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A server over real HTTP that plays one act a call, the last one for ever; down to the bytes, so
 * that it can also misbehave.
 */
public final class ScriptedServer implements AutoCloseable {

    /** A call as it arrived. */
    public record Call(String path, Map<String, String> headers, String body) {}

    /** What the server does once it has read a call. */
    @FunctionalInterface
    public interface Act {
        void play(Socket socket, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final Deque<Act> acts = new ArrayDeque<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch leftAlone = new CountDownLatch(1);

    public ScriptedServer(Act... acts) {
        this.acts.addAll(Arrays.asList(acts));
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
        Thread.ofVirtual().start(this::serve);
    }

    public String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    public List<Call> calls() {
        return calls;
    }

    /** Whether a client hung up on a server that still had something to say. */
    public boolean sawTheClientLeave() throws InterruptedException {
        return leftAlone.await(5, TimeUnit.SECONDS);
    }

    public static Act answer(int status, String body, String... headers) {
        return (_, out) -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            head(out, status, bytes.length, headers);
            out.write(bytes);
        };
    }

    /** Sends the text in chunks of odd sizes that cut characters and lines in two. */
    public static Act stream(String text) {
        return (_, out) -> {
            streamHead(out);
            pieces(out, text.getBytes(StandardCharsets.UTF_8), 7);
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        };
    }

    public static Act bytes(byte[] bytes) {
        return (_, out) -> {
            streamHead(out);
            pieces(out, bytes, 65_536);
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        };
    }

    /** Sends the text, then breaks the connection. */
    public static Act dropAfter(String text) {
        return (socket, out) -> {
            streamHead(out);
            pieces(out, text.getBytes(StandardCharsets.UTF_8), 50);
            out.flush();
            socket.setSoLinger(true, 0);
            socket.close();
        };
    }

    /** Breaks the connection before a word. */
    public static Act reset() {
        return (socket, _) -> {
            socket.setSoLinger(true, 0);
            socket.close();
        };
    }

    /** Sends the text, then nothing, until the client leaves. */
    public Act stallAfter(String text) {
        return (socket, out) -> {
            streamHead(out);
            pieces(out, text.getBytes(StandardCharsets.UTF_8), 50);
            out.flush();
            untilLeft(socket);
        };
    }

    /** Takes the call and never answers. */
    public Act hang() {
        return (socket, _) -> untilLeft(socket);
    }

    private void untilLeft(Socket socket) throws IOException {
        try {
            while (socket.getInputStream().read() >= 0) {}
        } catch (IOException reset) {
            // a reset is a way of leaving, too
        }
        leftAlone.countDown();
    }

    private static void head(OutputStream out, int status, int length, String... headers)
            throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " x\r\n");
        head.append("Content-Length: ").append(length).append("\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static void streamHead(OutputStream out) throws IOException {
        out.write(
                "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
    }

    private static void pieces(OutputStream out, byte[] bytes, int size) throws IOException {
        for (int from = 0; from < bytes.length; from += size) {
            int length = Math.min(size, bytes.length - from);
            out.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(bytes, from, length);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> talk(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            InputStream in = socket.getInputStream();
            for (String first = line(in); !first.isEmpty(); first = line(in)) {
                Map<String, String> headers = new TreeMap<>();
                for (String header = line(in); !header.isEmpty(); header = line(in)) {
                    String[] parts = header.split(":", 2);
                    headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
                }
                int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
                String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
                calls.add(new Call(first.split(" ", 3)[1], headers, body));
                next().play(socket, socket.getOutputStream());
                if (socket.isClosed()) {
                    return;
                }
                socket.getOutputStream().flush();
            }
        } catch (IOException | InterruptedException left) {
            leftAlone.countDown();
        }
    }

    private synchronized Act next() {
        return acts.size() > 1 ? acts.removeFirst() : acts.getFirst();
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int each = in.read(); each >= 0 && each != '\n'; each = in.read()) {
            if (each != '\r') {
                line.write(each);
            }
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    /** Sets the script, where acts need the server itself. */
    public ScriptedServer plays(Act... script) {
        synchronized (this) {
            acts.clear();
            acts.addAll(Arrays.asList(script));
        }
        return this;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
