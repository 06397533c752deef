package plugingenerator.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import plugingenerator.cli.command.CliCommand;
import plugingenerator.cli.command.Exit;
import plugingenerator.cli.command.Terminal;

/** {@code help [COMMAND]}. */
@Command(name = "help", mixinStandardHelpOptions = true)
final class HelpCommand implements CliCommand {

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "COMMAND")
    private String command = "";

    HelpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Exit call() {
        return HelpText.print(command, terminal);
    }
}
