package plugingenerator.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was asked (F2), checked at the door. {@code intent} is the core's hint, where the
 * envelope brought one. {@code secrets} are the names of the environment variables that the door
 * put in place of secrets; their values are nowhere.
 */
public record Brief(
        Capability capability,
        Constraints constraints,
        UserContext user,
        @Nullable String intent,
        Language language,
        List<String> secrets) {

    public Brief {
        secrets = List.copyOf(secrets);
    }

    /** A brief from which no secret was taken. */
    public Brief(
            Capability capability,
            Constraints constraints,
            UserContext user,
            @Nullable String intent,
            Language language) {
        this(capability, constraints, user, intent, language, List.of());
    }
}
