package plugingenerator.web.body;

import plugingenerator.request.Brief;

/**
 * A body of {@code /invoke} that was checked: its brief, the form in which to answer, the digest by
 * which a repetition is told, and the envelope's trace id (empty where there is none).
 */
public record InvokeCall(Brief brief, Form form, String digest, String traceId) {

    /** The two bodies of {@code /invoke}, and of its answer. */
    public enum Form {
        /** F2: {@code desired_capability}, {@code constraints}, {@code user_context}. */
        PLAIN,
        /** The core's: everything is in {@code payload}. */
        ENVELOPE
    }
}
