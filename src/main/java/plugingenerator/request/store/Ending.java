package plugingenerator.request.store;

import plugingenerator.request.Refusal;

/** How a request ended: exactly one of a draft, a refusal, a failure with a reason. */
public sealed interface Ending {

    /**
     * The stored artifact that answers it, and the answer's own part (draft, usage, warnings) as
     * JSON.
     */
    record Succeeded(String fingerprint, String answer) implements Ending {}

    /** No plugin, with the reason and what would work (F5). */
    record Refused(Refusal refusal) implements Ending {}

    /** {@code succeeded}, {@code rejected} or {@code failed}, as the core's envelope has it. */
    default String status() {
        return switch (this) {
            case Succeeded _ -> "succeeded";
            case Refused(Refusal refusal) -> refusal.code().failure() ? "failed" : "rejected";
        };
    }
}
