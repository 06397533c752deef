package plugingenerator.cli.operate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import plugingenerator.cli.command.Exit;
import plugingenerator.cli.command.Terminal;
import plugingenerator.cli.command.UsageError;
import plugingenerator.cli.start.Starter;
import plugingenerator.flow.door.Operations.Forgotten;

/** {@code forget USER_ID}: removes a user's wishes and answers; the audit's digests stay. */
@Command(name = "forget", mixinStandardHelpOptions = true)
public final class Forget extends OperatorCommand {

    private static final int LONGEST_ID = 256;

    @Parameters(paramLabel = "USER_ID")
    private String userId = "";

    public Forget(Terminal terminal, Starter starter) {
        super(terminal, starter);
    }

    @Override
    Exit with(Operator operator) {
        if (userId.isBlank() || userId.length() > LONGEST_ID) {
            throw new UsageError("./run help forget");
        }
        Forgotten forgotten = operator.forget(userId);
        terminal.out()
                .println(
                        terminal.language()
                                .choose(
                                        "Удалено запросов: %d; ещё %d отменены и будут удалены, когда остановятся.",
                                        "Requests removed: %d; %d more are cancelled and go when they have stopped.")
                                .formatted(forgotten.removed(), forgotten.later()));
        return Exit.MADE;
    }
}
