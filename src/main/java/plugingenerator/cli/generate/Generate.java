package plugingenerator.cli.generate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plugingenerator.cli.command.CliCommand;
import plugingenerator.cli.command.Exit;
import plugingenerator.cli.command.Terminal;
import plugingenerator.cli.command.UsageError;
import plugingenerator.cli.folder.OutputFolder;
import plugingenerator.cli.start.Starter;
import plugingenerator.request.Language;
import plugingenerator.request.store.Submission;

/** {@code generate WISH}: the whole pipeline in this process; no port is opened. */
@Command(name = "generate", mixinStandardHelpOptions = true)
public final class Generate implements CliCommand {

    private final Terminal terminal;
    private final Starter starter;

    @Parameters(arity = "1..*", paramLabel = "WISH")
    private List<String> words = List.of();

    @Option(names = "--constraints", paramLabel = "FILE.json")
    private String constraints = "";

    @Option(names = "--locale", paramLabel = "LOCALE")
    private String locale = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR")
    private Path output = Path.of("out");

    @Option(names = "--name", paramLabel = "NAME")
    private String name = "";

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--force-new")
    private boolean forceNew;

    @Option(names = "--overwrite")
    private boolean overwrite;

    @Option(names = "--debug")
    private boolean debug;

    public Generate(Terminal terminal, Starter starter) {
        this.terminal = terminal;
        this.starter = starter;
    }

    @Override
    public Exit call() {
        if (words.equals(List.of("-")) && constraints.equals("-")) {
            throw new UsageError(
                    terminal.language()
                            .choose(
                                    "пожелание и --constraints не могут оба прийти со стандартного ввода.",
                                    "the wish and --constraints cannot both come from standard input."));
        }
        Wish wish = Wish.of(words, terminal);
        Map<String, Object> limits =
                constraints.isEmpty() ? Map.of() : ConstraintsFile.read(constraints, terminal);
        String spoken = wish.locale(locale, terminal);
        Submission submission =
                wish.submission(ConstraintsFile.with(limits, name, forceNew), spoken);
        Result result =
                new Result(
                        terminal,
                        Language.ofLocale(spoken),
                        new OutputFolder(output, overwrite),
                        json);
        return starter.withDoor(
                debug,
                door -> new Session(terminal, Pipeline.behind(door)).hold(submission, result));
    }
}
