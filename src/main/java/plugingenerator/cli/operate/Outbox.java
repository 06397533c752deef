package plugingenerator.cli.operate;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import plugingenerator.cli.command.Exit;
import plugingenerator.cli.command.Table;
import plugingenerator.cli.command.Terminal;
import plugingenerator.cli.command.UsageError;
import plugingenerator.cli.start.Starter;
import plugingenerator.flow.door.Operations.Letter;

/** {@code outbox [list | replay ID]}: what the core does not have, and sending it again. */
@Command(name = "outbox", mixinStandardHelpOptions = true)
public final class Outbox extends OperatorCommand {

    private static final String ALL = "all";

    @Parameters(index = "0", arity = "0..1", paramLabel = "list|replay")
    private String action = "list";

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID")
    private String id = "";

    public Outbox(Terminal terminal, Starter starter) {
        super(terminal, starter);
    }

    @Override
    Exit with(Operator operator) {
        return switch (action) {
            case "list" -> listed(operator.outbox());
            case "replay" -> replayed(operator);
            default -> throw new UsageError("./run help outbox");
        };
    }

    private Exit listed(List<Letter> letters) {
        if (letters.isEmpty()) {
            terminal.out().println(say("Всё доставлено.", "Everything is delivered."));
            return Exit.MADE;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("id", "kind", "what", "state", "tries", "since", "problem"));
        for (Letter letter : letters) {
            rows.add(
                    List.of(
                            letter.id(),
                            letter.kind(),
                            letter.subject(),
                            letter.state(),
                            String.valueOf(letter.attempts()),
                            letter.since().truncatedTo(ChronoUnit.SECONDS).toString(),
                            letter.problem()));
        }
        Table.of(rows).forEach(terminal.out()::println);
        return Exit.MADE;
    }

    private Exit replayed(Operator operator) {
        if (id.isEmpty() || !id.matches("[A-Za-z0-9-]{1,64}")) {
            throw new UsageError(
                    say(
                            "скажите, что отправить заново: ./run outbox replay ID (или all).",
                            "say what to send again: ./run outbox replay ID (or all)."));
        }
        List<String> ids =
                id.equals(ALL)
                        ? operator.outbox().stream()
                                .filter(letter -> letter.state().equals("parked"))
                                .map(Letter::id)
                                .toList()
                        : List.of(id);
        long sent = ids.stream().filter(operator::replay).count();
        terminal.out().println(say("Будет отправлено заново: ", "To be sent again: ") + sent);
        return sent == ids.size() ? Exit.MADE : Exit.FAILED;
    }

    private String say(String russian, String english) {
        return terminal.language().choose(russian, english);
    }
}
