package plugingenerator.flow.door;

import java.util.Set;

/**
 * What the core presents on its calls of this service, as digests: of the bearer token that it
 * issued last, and of an old one in its grace after a renewal. Whoever registers the service with
 * the core provides it.
 */
public interface IssuedTokens {

    /**
     * The SHA-256 digests, in lower-case hexadecimal digits, of the tokens that are accepted now;
     * {@code sent} is the one in question, for which it may be worth a fresh look.
     */
    Set<String> digests(String sent);
}
