package plugingenerator.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import plugingenerator.cli.command.CliCommand;
import plugingenerator.cli.command.Exit;
import plugingenerator.cli.command.Terminal;
import plugingenerator.cli.command.UsageError;
import plugingenerator.cli.generate.Generate;
import plugingenerator.cli.operate.Forget;
import plugingenerator.cli.operate.Outbox;
import plugingenerator.cli.start.Serve;
import plugingenerator.cli.start.Starter;
import plugingenerator.cli.verify.Verify;

/**
 * The command line: parsed before anything starts, so that help and usage errors cost nothing. A
 * further command is one more line in {@link #commands}.
 */
public final class Program {

    private final Terminal terminal;
    private final Starter starter;

    Program(Class<?> application, Terminal terminal) {
        this.terminal = terminal;
        this.starter = new Starter(application, terminal);
    }

    /** Runs the words and ends the process with the command's exit code, unless it serves. */
    public static void start(Class<?> application, String... words) {
        Exit exit = new Program(application, Terminal.ofProcess()).run(words);
        if (exit != Exit.SERVING) {
            System.exit(exit.code());
        }
    }

    private CommandLine commands() {
        return new CommandLine(new Root())
                .addSubcommand(new Serve(starter))
                .addSubcommand(new Generate(terminal, starter))
                .addSubcommand(new Outbox(terminal, starter))
                .addSubcommand(new Forget(terminal, starter))
                .addSubcommand(new Verify(terminal, starter))
                .addSubcommand(new Completion(terminal, this::commands))
                .addSubcommand(new HelpCommand(terminal));
    }

    /**
     * Runs the command that the words name. What the framework throws to stop a start-up on purpose
     * passes through.
     */
    Exit run(String... words) {
        try {
            return chosen(words).call();
        } catch (ParameterException wrong) {
            return usage(UsageSentence.of(wrong, terminal.language()));
        } catch (UsageError wrong) {
            return usage(wrong.sentence());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Exit.INTERRUPTED;
        }
    }

    private CliCommand chosen(String... words) {
        if (words.length == 0) {
            return new Serve(starter); // the service's start need not wait for the other commands
        }
        ParseResult parsed = commands().parseArgs(words);
        if (parsed.isVersionHelpRequested()) {
            return this::version;
        }
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        String name = parsed.hasSubcommand() ? last.commandSpec().name() : "";
        if (last.isUsageHelpRequested()) {
            return () -> HelpText.print(name, terminal);
        }
        if (last.isVersionHelpRequested()) {
            return this::version;
        }
        return (CliCommand) last.commandSpec().userObject();
    }

    private Exit usage(String sentence) {
        terminal.complain(sentence);
        return Exit.USAGE;
    }

    private Exit version() {
        String version = Program.class.getPackage().getImplementationVersion();
        terminal.out().println("plugin-generator " + (version == null ? "(unpacked)" : version));
        return Exit.MADE;
    }
}
