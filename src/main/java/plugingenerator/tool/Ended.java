package plugingenerator.tool;

/**
 * How a program came to its end. {@code complaint} is the kind of error that it named on its
 * standard error, such as {@code ModuleNotFoundError}, and nothing else of it; empty where it named
 * none.
 */
public record Ended(Cause cause, int exitCode, String complaint) {

    /** Why the program is gone. */
    public enum Cause {
        /** By itself, or by somebody's signal. */
        EXITED,
        /** Killed: it wrote a line that is longer than allowed. */
        LINE_TOO_LONG,
        /** Killed: it wrote bytes that are not UTF-8. */
        NOT_TEXT
    }
}
