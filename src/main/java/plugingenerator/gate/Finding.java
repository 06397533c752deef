package plugingenerator.gate;

import java.util.Locale;

/**
 * What a check objects to. {@code path} is the file's path in the tree, {@code line} counts from 1
 * (0: the whole file); {@code message} is safe to show: no paths of this host, no contents of other
 * files.
 */
public record Finding(
        String tool, String code, Severity severity, String path, int line, String message) {

    /** Worst last; anything at all keeps a tree from shipping. */
    public enum Severity {
        STYLE,
        TYPE,
        HONESTY,
        SECURITY,
        /** The check itself did not end as it must. */
        INTERNAL;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
