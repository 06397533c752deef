package plugingenerator.flow;

import plugingenerator.request.Sha256;
import plugingenerator.request.UserContext;

/** A digest that stands for a user where tokens are counted; those without an id share one. */
final class Payer {

    private Payer() {}

    static String of(UserContext user) {
        return Sha256.of("payer:" + user.userId());
    }
}
