package plugingenerator.flow.desk;

import java.util.Optional;

/** Who may operate the service from a browser. Whoever knows the tokens provides it. */
public interface OperatorLogin {

    /** Nobody must log in: only this machine can call, and no token is set. */
    boolean open();

    /** There is a token to log in with. */
    boolean possible();

    /** What the browser is to keep, for 12 hours; empty where the token is not the operator's. */
    Optional<String> enter(String token);

    /** Whether {@link #enter} gave this out, not too long ago, for the token that is set now. */
    boolean knows(String session);
}
