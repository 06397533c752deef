package plugingenerator.llm;

import java.util.Locale;

/**
 * Why a model gave no answer, in the one form for all providers. {@code message} is in our words: a
 * server's own text may repeat prompts or keys.
 */
public record Failure(Code code, String message, String provider, boolean retryable) {

    /** The closed list of causes. */
    public enum Code {
        /** No connection, or it broke. */
        UNREACHABLE(true),
        /** The server's certificate is not to be trusted. */
        UNTRUSTED(false),
        /** The deadline came first. */
        TIMED_OUT(false),
        /** Nothing arrived for too long. */
        STALLED(true),
        RATE_LIMITED(true),
        /** The account behind the key has nothing left. */
        QUOTA(false),
        SERVER_ERROR(true),
        UNAUTHORIZED(false),
        NOT_FOUND(false),
        /** The server does not take such a question. */
        REJECTED(false),
        /** The answer was longer than it may be and was cut. */
        CUT_SHORT(false),
        /** The model will not answer. */
        DECLINED(false),
        EMPTY(true),
        TOO_LARGE(false),
        /** Not what the provider's protocol says. */
        UNREADABLE(true),
        /** The server failed too often; it is left alone for a while. */
        CIRCUIT_OPEN(true),
        /** Out of budget. */
        BUDGET(false);

        private final boolean retryable;

        Code(boolean retryable) {
            this.retryable = retryable;
        }

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Failure of(Code code, String message, String provider) {
        return new Failure(code, message, provider, code.retryable);
    }
}
