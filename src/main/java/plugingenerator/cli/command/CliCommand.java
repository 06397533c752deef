package plugingenerator.cli.command;

/** One command of the terminal, filled by the parser; a new one is a new class and a help text. */
public interface CliCommand {

    /**
     * Does it.
     *
     * @throws UsageError where the words on the command line do not fit together
     */
    Exit call() throws InterruptedException;
}
