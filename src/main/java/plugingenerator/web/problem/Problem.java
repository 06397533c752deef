package plugingenerator.web.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is wrong with a call (RFC 9457): {@code detail} is for a developer and holds nothing of a
 * body; {@code headers} go with the answer.
 */
public record Problem(
        ProblemType type, String detail, List<Violation> violations, Map<String, String> headers) {

    public Problem {
        violations = List.copyOf(violations);
        headers = Map.copyOf(headers);
    }

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, List.of(), Map.of());
    }

    public static Problem invalid(List<Violation> violations) {
        return new Problem(
                ProblemType.INVALID_BODY,
                "See violations: each names a place in the body and what is wrong there.",
                violations,
                Map.of());
    }

    /** A problem that time mends, with {@code Retry-After} in whole seconds, at least one. */
    public static Problem later(ProblemType type, String detail, Duration retryAfter) {
        long seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
        return of(type, detail).with("Retry-After", Long.toString(seconds));
    }

    public Problem with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Problem(type, detail, violations, more);
    }

    public ProblemException exception() {
        return new ProblemException(this);
    }
}
