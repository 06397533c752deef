package plugingenerator.blueprint;

import java.util.Locale;

/** Whose data a plugin keeps: nobody's, each user's, or each dialogue's. */
public enum Storage {
    NONE,
    USER,
    DIALOG;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
