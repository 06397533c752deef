package plugingenerator.flow.door;

import java.time.Clock;
import java.util.TreeMap;

/** Parts of the front door for tests of what stands behind it. */
public final class TestDoor {

    private TestDoor() {}

    public static CoreTokens tokens(Clock clock) {
        return new CoreTokens(clock);
    }

    public static OwnManifest manifest() {
        return new OwnManifest();
    }

    /** Nothing is wrong with anything. */
    public static Readiness ready() {
        return new Readiness(new TreeMap<>());
    }
}
