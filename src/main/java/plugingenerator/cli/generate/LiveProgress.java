package plugingenerator.cli.generate;

import java.io.PrintStream;
import plugingenerator.request.Language;

/** A line that moves while a stage runs, and stays with its time when the stage ends. */
final class LiveProgress implements ProgressView {

    private static final String REWIND = "\r\033[K";
    private static final String[] FRAMES = {"⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"};

    private final PrintStream to;
    private final Language language;
    private final boolean colours;
    private String stage = "";
    private long since;
    private int frame;

    LiveProgress(PrintStream to, Language language, boolean colours) {
        this.to = to;
        this.language = language;
        this.colours = colours;
    }

    @Override
    public void began(String next, long atMillis) {
        close(atMillis);
        stage = next;
        since = atMillis;
        show(atMillis, "");
    }

    @Override
    public void waiting(long atMillis, long secondsLeft) {
        String left =
                language.choose(
                        ", до срока %d с".formatted(secondsLeft),
                        ", %d s left".formatted(secondsLeft));
        show(atMillis, left);
    }

    @Override
    public void ended(long atMillis) {
        close(atMillis);
        stage = "";
        to.flush();
    }

    private void show(long atMillis, String left) {
        if (!stage.isEmpty()) {
            frame = (frame + 1) % FRAMES.length;
            to.print(REWIND + dim(FRAMES[frame] + " " + line(atMillis) + left));
            to.flush();
        }
    }

    private void close(long atMillis) {
        if (!stage.isEmpty()) {
            to.println(REWIND + (colours ? "\033[32m✓\033[0m " : "✓ ") + line(atMillis));
        }
    }

    private String line(long atMillis) {
        return StageNames.of(stage, language)
                + " "
                + PlainProgress.seconds(atMillis - since, language);
    }

    private String dim(String text) {
        return colours ? "\033[2m" + text + "\033[0m" : text;
    }
}
