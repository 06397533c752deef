package plugingenerator.request;

/** Briefs for tests. */
public final class Briefs {

    private Briefs() {}

    public static Brief of(String wish) {
        return new Brief(
                Capability.of(wish), Constraints.NONE, UserContext.UNKNOWN, null, Language.RU);
    }
}
