package plugingenerator.request.store;

import java.util.Locale;

/** How far a request got, in the order of the pipeline. */
public enum Stage {
    ACCEPTED,
    ACTIVATION,
    SCREENING,
    REUSE,
    BLUEPRINT,
    SCAFFOLD,
    GATE,
    REPAIR,
    ARCHIVE,
    DRAFT,
    DONE;

    /** The stage that {@link #wire()} wrote. */
    public static Stage ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    /** The stage as it stands in answers and events, for example {@code blueprint}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
