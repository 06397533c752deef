package plugingenerator.gate;

import java.util.List;

/** Gates of a test's own checks. */
public final class Gates {

    private Gates() {}

    public static Gate of(Check... checks) {
        return new Gate(List.of(checks));
    }
}
