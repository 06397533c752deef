package plugingenerator.web.invoke;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import plugingenerator.web.problem.Problem;
import plugingenerator.web.problem.ProblemType;

/**
 * The headers of {@code /invoke} that shape the call; {@code patience} is empty where no wait was
 * asked for.
 */
record InvokeHeaders(@Nullable String invocationId, Optional<Duration> patience) {

    private static final Pattern INVOCATION = Pattern.compile("[A-Za-z0-9._:-]{1,128}");
    private static final Pattern WAIT =
            Pattern.compile("(?:^|[,;])\\s*wait\\s*=\\s*\"?(\\d{1,9})\"?\\s*(?=$|[,;])");
    private static final Pattern ASYNC =
            Pattern.compile("(?:^|[,;])\\s*respond-async\\s*(?=$|[,;])");
    private static final long LONGEST_WAIT = 60;

    static InvokeHeaders of(HttpServletRequest request) {
        String version = request.getHeader("X-Schema-Version");
        if (version != null && !version.equals("v1alpha")) {
            throw malformed("X-Schema-Version must be v1alpha, or absent.");
        }
        String invocation = request.getHeader("X-Invocation-Id");
        if (invocation != null && !INVOCATION.matcher(invocation).matches()) {
            throw malformed("X-Invocation-Id must be 1 to 128 characters of A-Z a-z 0-9 . _ : -");
        }
        String prefer = String.join(",", Collections.list(request.getHeaders("Prefer")));
        return new InvokeHeaders(invocation, patience(prefer));
    }

    /** What cannot be read is no preference (RFC 7240, section 2). */
    private static Optional<Duration> patience(String prefer) {
        Matcher wait = WAIT.matcher(prefer);
        if (wait.find()) {
            return Optional.of(
                    Duration.ofSeconds(Math.min(LONGEST_WAIT, Long.parseLong(wait.group(1)))));
        }
        return ASYNC.matcher(prefer).find() ? Optional.of(Duration.ZERO) : Optional.empty();
    }

    private static RuntimeException malformed(String detail) {
        return Problem.of(ProblemType.MALFORMED_HEADER, detail).exception();
    }
}
