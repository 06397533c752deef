package plugingenerator.cli.operate;

import java.util.function.Function;
import picocli.CommandLine.Option;
import plugingenerator.cli.command.CliCommand;
import plugingenerator.cli.command.Exit;
import plugingenerator.cli.command.Terminal;
import plugingenerator.cli.start.Starter;

/** A command on the service's own store: directly, or through the service that holds it. */
abstract class OperatorCommand implements CliCommand {

    final Terminal terminal;
    private final Starter starter;

    @Option(names = "--debug")
    private boolean debug;

    OperatorCommand(Terminal terminal, Starter starter) {
        this.terminal = terminal;
        this.starter = starter;
    }

    abstract Exit with(Operator operator);

    @Override
    public final Exit call() {
        Function<Operator, Exit> work = this::with;
        return starter.withStore(
                debug, store -> work.apply(Operator.of(store)), this::throughTheService);
    }

    private Exit throughTheService() {
        try {
            return with(new RunningService(terminal));
        } catch (Unreachable nobody) {
            terminal.complain(
                    terminal.language()
                            .choose(
                                    "базу данных держит запущенный сервис, но так он не отвечает оператору: %s. Проверьте HOST, PORT и OPERATOR_TOKEN.",
                                    "a running service holds the database, but gives an operator no answer: %s. See HOST, PORT and OPERATOR_TOKEN.")
                            .formatted(nobody.getMessage()));
            return Exit.SETUP;
        }
    }
}
