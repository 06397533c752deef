package plugingenerator.cli.start;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import plugingenerator.cli.command.CliCommand;
import plugingenerator.cli.command.Exit;

/** {@code serve}: the HTTP service, until a signal ends it. */
@Command(name = "serve", mixinStandardHelpOptions = true)
public final class Serve implements CliCommand {

    private final Starter starter;

    @Option(names = "--debug")
    private boolean debug;

    public Serve(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Exit call() {
        return starter.serve(debug);
    }
}
