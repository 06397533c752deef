package plugingenerator.flow.door;

import java.util.Set;

/**
 * Bearer tokens that the core issued for calls of this service and that are valid now; also an old
 * one in its grace after a renewal. Whoever registers the service with the core provides it.
 */
public interface IssuedTokens {

    Set<String> valid();
}
