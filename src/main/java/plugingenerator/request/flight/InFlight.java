package plugingenerator.request.flight;

/** Another request makes the same right now; this one is to rest until that one is over. */
public final class InFlight extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String fingerprint;

    InFlight(String fingerprint) {
        super("another request makes the same");
        this.fingerprint = fingerprint;
    }

    public String fingerprint() {
        return fingerprint;
    }
}
