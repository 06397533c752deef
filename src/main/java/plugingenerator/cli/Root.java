package plugingenerator.cli;

import picocli.CommandLine.Command;
import plugingenerator.cli.command.CliCommand;
import plugingenerator.cli.command.Exit;
import plugingenerator.cli.command.UsageError;

/** The word {@code ./run} itself: options only; without a command it serves. */
@Command(name = "run", mixinStandardHelpOptions = true)
final class Root implements CliCommand {

    @Override
    public Exit call() {
        throw new UsageError("./run --help");
    }
}
