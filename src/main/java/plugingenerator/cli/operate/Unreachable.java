package plugingenerator.cli.operate;

import java.net.URI;

/** A service holds the store, and does not answer an operator where it was looked for. */
final class Unreachable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unreachable(URI base, String why) {
        super(base + ": " + why);
    }
}
