package plugingenerator.request.board;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which requests are listed, by how far they got. */
public enum Show {
    ALL(""),
    OPEN(" and state in ('waiting', 'running')"),
    SUCCEEDED(" and state = 'succeeded'"),
    REJECTED(" and state = 'rejected'"),
    FAILED(" and state = 'failed'");

    private final String condition;

    Show(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What {@link #wire()} wrote; everything else shows all. */
    public static Show ofWire(@Nullable String wire) {
        return Arrays.stream(values())
                .filter(show -> show.wire().equals(wire))
                .findFirst()
                .orElse(ALL);
    }
}
