package plugingenerator.llm.wire;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import plugingenerator.llm.Failure;
import plugingenerator.llm.Failure.Code;
import plugingenerator.llm.Said;
import plugingenerator.llm.Usage;

/** Statuses other than 200, as the one error form. */
final class Refusals {

    private static final Duration LONGEST = Duration.ofHours(1);

    private Refusals() {}

    /** Refusals that another way of asking may get around. */
    static boolean mayBeOurWayOfAsking(int status) {
        return status == 400 || status == 422 || status == 501;
    }

    static Said.Failed read(
            int status, String text, HttpHeaders headers, String provider, Clock clock) {
        Code code = code(status, text.toLowerCase(Locale.ROOT));
        Failure failure =
                Failure.of(code, "the model's server answered with status " + status, provider);
        return new Said.Failed(failure, Usage.NOTHING, retryAfter(headers, clock).orElse(null));
    }

    private static Code code(int status, String text) {
        return switch (status) {
            case 401, 403 -> Code.UNAUTHORIZED;
            case 404 -> Code.NOT_FOUND;
            case 402 -> Code.QUOTA;
            case 429 -> text.contains("insufficient_quota") ? Code.QUOTA : Code.RATE_LIMITED;
            case 408, 409, 425 -> Code.SERVER_ERROR;
            default -> status >= 500 && status != 501 ? Code.SERVER_ERROR : Code.REJECTED;
        };
    }

    /** Seconds, or a date. */
    private static Optional<Duration> retryAfter(HttpHeaders headers, Clock clock) {
        return headers.firstValue("Retry-After")
                .flatMap(value -> duration(value.strip(), clock))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    private static Optional<Duration> duration(String value, Clock clock) {
        if (value.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            ZonedDateTime until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(clock.instant(), until.toInstant()));
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }
}
