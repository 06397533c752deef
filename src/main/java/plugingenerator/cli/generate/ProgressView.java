package plugingenerator.cli.generate;

import plugingenerator.cli.command.Terminal;
import plugingenerator.request.Language;

/** Shows how far a request is: a moving line for a person, plain lines in a pipe. */
interface ProgressView {

    /** A stage began, so many milliseconds after acceptance. */
    void began(String stage, long atMillis);

    /** Nothing new after so many milliseconds; {@code secondsLeft} until the deadline. */
    void waiting(long atMillis, long secondsLeft);

    void ended(long atMillis);

    static ProgressView on(Terminal terminal, Language language) {
        return terminal.live()
                ? new LiveProgress(terminal.err(), language, terminal.colours())
                : new PlainProgress(terminal.err(), language);
    }
}
