package plugingenerator.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import plugingenerator.cli.command.Exit;
import plugingenerator.cli.command.Terminal;
import plugingenerator.cli.command.UsageError;
import plugingenerator.request.Language;

/**
 * The help texts: files beside this class, which {@code ./run} prints without Java. A command's
 * text is {@code help_NAME_ru.txt} and {@code help_NAME_en.txt}.
 */
final class HelpText {

    private HelpText() {}

    /** The text for a command; {@code ""} is the program itself. Empty where there is none. */
    static Optional<String> of(String command, Language language) {
        String name = (command.isEmpty() ? "help" : "help_" + command) + "_" + language.tag();
        try (InputStream text = HelpText.class.getResourceAsStream(name + ".txt")) {
            return text == null
                    ? Optional.empty()
                    : Optional.of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Exit print(String command, Terminal terminal) {
        String text =
                of(command.equals("help") ? "" : command, terminal.language())
                        .orElseThrow(() -> new UsageError(unknown(command, terminal.language())));
        terminal.out().print(text);
        terminal.out().flush();
        return Exit.MADE;
    }

    private static String unknown(String command, Language in) {
        return in.choose(
                "команды «" + command + "» нет: какие есть, покажет ./run --help.",
                "there is no command '" + command + "': ./run --help names them.");
    }
}
