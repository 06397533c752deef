package plugingenerator.cli.generate;

import java.io.PrintStream;
import java.util.Locale;
import plugingenerator.request.Language;

/** One line for each stage as it ends, with its time: for pipes and log files. */
final class PlainProgress implements ProgressView {

    private final PrintStream to;
    private final Language language;
    private String stage = "";
    private long since;

    PlainProgress(PrintStream to, Language language) {
        this.to = to;
        this.language = language;
    }

    @Override
    public void began(String next, long atMillis) {
        close(atMillis);
        stage = next;
        since = atMillis;
    }

    @Override
    public void waiting(long atMillis, long secondsLeft) {
        // a pipe is told of what happened, not of time passing
    }

    @Override
    public void ended(long atMillis) {
        close(atMillis);
        stage = "";
    }

    private void close(long atMillis) {
        if (!stage.isEmpty()) {
            to.println(
                    "· "
                            + StageNames.of(stage, language)
                            + ": "
                            + seconds(atMillis - since, language));
        }
    }

    static String seconds(long millis, Language in) {
        return in.choose(
                String.format(Locale.of("ru"), "%.1f с", millis / 1000.0),
                String.format(Locale.ROOT, "%.1f s", millis / 1000.0));
    }
}
