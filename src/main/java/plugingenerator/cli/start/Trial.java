package plugingenerator.cli.start;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.core.env.Environment;
import plugingenerator.cli.command.Exit;

/**
 * A start that asks itself for its health and for a plugin, and ends: what it loads is what the
 * JDK's start-up cache keeps (JEP 514). Whether the plugin is made does not matter, so it needs no
 * tools.
 */
final class Trial {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String WISH = "{\"desired_capability\": \"хочу проверять ISBN\"}";

    private Trial() {}

    static boolean wanted(Environment environment) {
        return environment.getProperty("start.trial", Boolean.class, false);
    }

    /** Asks the service at this port of the loopback. */
    static Exit ask(int port) {
        URI service = URI.create("http://127.0.0.1:" + port);
        try (HttpClient client = HttpClient.newHttpClient()) {
            send(client, HttpRequest.newBuilder(service.resolve("/health")));
            send(
                    client,
                    HttpRequest.newBuilder(service.resolve("/invoke"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(WISH)));
            return Exit.MADE;
        } catch (IOException unanswered) {
            return Exit.FAILED;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Exit.INTERRUPTED;
        }
    }

    private static void send(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        client.send(request.timeout(PATIENCE).build(), BodyHandlers.discarding());
    }
}
