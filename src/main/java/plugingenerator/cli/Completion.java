package plugingenerator.cli;

import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import plugingenerator.cli.command.CliCommand;
import plugingenerator.cli.command.Exit;
import plugingenerator.cli.command.Terminal;
import plugingenerator.cli.command.UsageError;

/** {@code completion bash}: prints what a shell sources to complete commands and options. */
@Command(name = "completion", mixinStandardHelpOptions = true)
final class Completion implements CliCommand {

    private final Terminal terminal;
    private final Supplier<CommandLine> commands;

    @Parameters(arity = "1", paramLabel = "bash|zsh")
    private String shell = "";

    Completion(Terminal terminal, Supplier<CommandLine> commands) {
        this.terminal = terminal;
        this.commands = commands;
    }

    @Override
    public Exit call() {
        if (!shell.equals("bash") && !shell.equals("zsh")) {
            throw new UsageError(
                    terminal.language()
                            .choose(
                                    "дополнение есть для bash и zsh: ./run completion bash.",
                                    "there is completion for bash and zsh: ./run completion bash."));
        }
        terminal.out().print(AutoComplete.bash("run", commands.get()));
        terminal.out().println("complete -F _complete_run ./run");
        return Exit.MADE;
    }
}
