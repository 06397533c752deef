package plugingenerator.request;

import org.jspecify.annotations.Nullable;

/**
 * Everything that was asked (F2), checked at the door. {@code intent} is the core's hint, where the
 * envelope brought one.
 */
public record Brief(
        Capability capability,
        Constraints constraints,
        UserContext user,
        @Nullable String intent,
        Language language) {}
