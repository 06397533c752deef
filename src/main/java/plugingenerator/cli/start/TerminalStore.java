package plugingenerator.cli.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import plugingenerator.cli.command.Terminal;

/**
 * The terminal's own database, {@code DATA_DIR/terminal}: a running service holds its own. One
 * command at a time has it; a second one waits, so that drafts and finished artifacts are all in
 * one place. A terminal never takes work from the service's queue, whatever {@code DATABASE_URL}
 * says, and listens on no port.
 */
final class TerminalStore implements AutoCloseable {

    private final Terminal terminal;
    private @Nullable FileChannel channel;

    TerminalStore(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Waits for the store and points the settings to it. */
    void claim(ConfigurableEnvironment environment) {
        Path own = Path.of(environment.getProperty("store.data-dir", "./data"), "terminal");
        try {
            Files.createDirectories(own);
            FileChannel opened =
                    FileChannel.open(
                            own.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            channel = opened;
            FileLock lock = opened.tryLock();
            if (lock == null) {
                terminal.err().println(waiting());
                lock = opened.lock();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("DATA_DIR: " + own, broken);
        }
        environment
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "terminal",
                                Map.of(
                                        "store.data-dir",
                                        own.toString(),
                                        "store.database-url",
                                        "",
                                        "server.port",
                                        "-1",
                                        "server.address",
                                        "127.0.0.1",
                                        "web.port",
                                        "0")));
    }

    private String waiting() {
        return terminal.language()
                .choose(
                        "· Другая команда ./run generate ещё работает; жду её …",
                        "· Another ./run generate is at work; waiting for it …");
    }

    @Override
    public void close() {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
