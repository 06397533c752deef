package plugingenerator.cli.start;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import plugingenerator.cli.command.Exit;
import plugingenerator.cli.command.Terminal;

/**
 * A start that failed: one sentence for the person, the whole story in a file, or on the terminal
 * with {@code --debug}.
 */
final class StartFailure {

    private final Terminal terminal;
    private final boolean debug;

    StartFailure(Terminal terminal, boolean debug) {
        this.terminal = terminal;
        this.debug = debug;
    }

    Exit tell(Throwable failure) {
        String sentence = FailureSentence.of(failure, terminal.language());
        if (debug) {
            terminal.err().print(trace(failure));
            terminal.complain(sentence);
            return Exit.SETUP;
        }
        terminal.complain(sentence + kept(failure).map(this::where).orElse(""));
        return Exit.SETUP;
    }

    private String where(Path file) {
        return terminal.language().choose(" Подробности: ", " The whole story: ") + file;
    }

    private static Optional<Path> kept(Throwable failure) {
        try {
            Path file = Files.createTempFile("plugin-generator-start-", ".log");
            return Optional.of(Files.writeString(file, trace(failure)));
        } catch (IOException noRoom) {
            return Optional.empty();
        }
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
