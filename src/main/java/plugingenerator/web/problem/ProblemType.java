package plugingenerator.web.problem;

import java.util.Arrays;
import java.util.Locale;

/** The closed list of what can be wrong with a call, each with its HTTP status and title. */
public enum ProblemType {
    MALFORMED_BODY(400, "The body is not the JSON that this service reads"),
    MALFORMED_HEADER(400, "A header cannot be read"),
    MALFORMED_CALL(400, "The call cannot be read"),
    UNAUTHORIZED(401, "A bearer token is missing or not known"),
    FORBIDDEN(403, "The call comes from elsewhere"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "Another method is needed"),
    NOT_ACCEPTABLE(406, "The answer does not exist in that media type"),
    CONFLICT(409, "The invocation id is taken by another body"),
    OVER(409, "The request is over"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body must be application/json"),
    INVALID_BODY(422, "The body does not fit its schema"),
    TOO_MANY_CALLS(429, "Too many calls"),
    INTERNAL(500, "The service failed"),
    OVERLOADED(503, "Too many requests are open"),
    UNAVAILABLE(503, "The service cannot answer now");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The code as it stands in problems and in {@code type}, for example {@code invalid_body}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The general type for a status that something else decided on. */
    public static ProblemType ofStatus(int status) {
        if (status == 400) {
            return MALFORMED_CALL;
        }
        return Arrays.stream(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status < 500 ? MALFORMED_CALL : INTERNAL);
    }
}
