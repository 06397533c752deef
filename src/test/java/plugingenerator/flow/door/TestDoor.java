package plugingenerator.flow.door;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import plugingenerator.flow.seat.TokenDigests;

/** Parts of the front door for tests of what stands behind it. */
public final class TestDoor {

    private TestDoor() {}

    public static CoreTokens tokens(TokenDigests shared, Clock clock) {
        return new CoreTokens(shared, clock);
    }

    public static OwnManifest manifest() {
        return new OwnManifest();
    }

    /** This part does so, and every other one is well. */
    public static Readiness only(String part, Readiness.State state) {
        return new Readiness(new TreeMap<>(Map.of(part, new Readiness.Part(state, "scripted"))));
    }

    /** Nothing is wrong with anything. */
    public static Readiness ready() {
        return new Readiness(new TreeMap<>());
    }
}
