package plugingenerator.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Who calls: {@code id} is {@code local}, or the SHA-256 of the token, never the token. The
 * operator sees every request.
 */
public record Caller(String id, boolean operator) {

    static final Caller LOCAL = new Caller("local", false);

    private static final String ATTRIBUTE = Caller.class.getName();

    /** The caller that the filter let in. */
    public static Caller of(HttpServletRequest request) {
        return entered(request)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "a call without a caller reached an endpoint"));
    }

    /** Empty where the filter let nobody in. */
    static Optional<Caller> entered(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }

    void enter(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Whether this caller may operate the service: on loopback without tokens, everybody may. */
    public boolean mayOperate() {
        return operator || equals(LOCAL);
    }

    /** Whether a request that {@code owner} made may be seen. */
    public boolean sees(String owner) {
        return operator || id.equals(owner);
    }
}
