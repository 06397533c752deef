package plugingenerator.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes connections, says the beginning of an answer, and nothing more. */
final class SilentServer implements AutoCloseable {

    private final ServerSocket server;
    private final List<Socket> taken = new CopyOnWriteArrayList<>();

    SilentServer(String beginning) {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        var _ = Thread.ofVirtual().start(() -> take(beginning));
    }

    CoreSettings settings() {
        return new CoreSettings(
                URI.create("http://127.0.0.1:" + server.getLocalPort()),
                "registry-key",
                "http://{name}:8000",
                null);
    }

    private void take(String beginning) {
        try {
            while (true) {
                Socket socket = server.accept();
                taken.add(socket);
                socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException closed) {
            if (!server.isClosed()) {
                throw new UncheckedIOException(closed);
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : taken) {
            socket.close();
        }
    }
}
