package plugingenerator.flow.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plugingenerator.request.RefusalCode;
import plugingenerator.request.RequestId;
import plugingenerator.request.Sha256;
import plugingenerator.request.UserContext;
import plugingenerator.request.store.Acceptance;
import plugingenerator.request.store.Claimed;
import plugingenerator.request.store.Ending;
import plugingenerator.request.store.Submission;

/**
 * The decisions on every request, one line each under the logger {@code plugingenerator.audit}: who
 * asked, what was decided and why. A line holds ids, digests and codes of closed lists, never a
 * word of a wish, a user's id or a secret; the request's id joins the lines of one story.
 */
public final class Audit {

    private static final Logger LOG = LoggerFactory.getLogger("plugingenerator.audit");
    private static final int DIGITS = 16;

    private Audit() {}

    /** What the store made of a call: a request, the one from before, or none. */
    public static void accepted(Submission submission, Acceptance acceptance) {
        switch (acceptance) {
            case Acceptance.Taken(RequestId id) -> door("accepted", id.value(), submission);
            case Acceptance.Repeated(RequestId id) -> door("repeated", id.value(), submission);
            case Acceptance.Conflicting() -> door("conflicting", "none", submission);
        }
    }

    /** Too many requests are open: the call was sent away and left nothing behind. */
    public static void overloaded(Submission submission) {
        door("overloaded", "none", submission);
    }

    /** Somebody asked for a stop; without effect where the request is over or unknown. */
    public static void cancelAsked(RequestId id, boolean effect) {
        LOG.info("decision=cancel_asked request={} effect={}", id, effect);
    }

    /** A call without a right, or with too many before it: none of its words are looked at. */
    public static void turnedAway(int status, Optional<String> caller, String trace) {
        LOG.info(
                "decision=turned_away status={} caller={} trace={}",
                status,
                caller.map(Audit::start).orElse("none"),
                trace);
    }

    /** Somebody came to the console with a token, right or wrong. */
    public static void operatorCame(boolean right) {
        LOG.info("decision={}", right ? "operator_entered" : "operator_turned_away");
    }

    /** How a request ended: the artifact that answers it, or the code of the refusal. */
    public static void ended(Claimed claimed, Ending ending) {
        switch (ending) {
            case Ending.Succeeded(String fingerprint, String _) ->
                    ended(claimed, ending, "artifact", fingerprint);
            case Ending.Refused(var refusal) ->
                    ended(claimed, ending, "why", refusal.code().wire());
        }
    }

    /** Nobody took a request up before the hard limit. */
    public static void expired(RequestId id) {
        LOG.info(
                "decision=failed request={} attempt=0 why={}",
                id,
                RefusalCode.DEADLINE_EXCEEDED.wire());
    }

    private static void ended(Claimed claimed, Ending ending, String what, String value) {
        LOG.info(
                "decision={} request={} user={} attempt={} {}={}",
                ending.status(),
                claimed.id(),
                user(claimed.brief().user()),
                claimed.state().attempt(),
                what,
                value);
    }

    private static void door(String decision, String request, Submission submission) {
        LOG.info(
                "decision={} request={} caller={} user={} body={}",
                decision,
                request,
                start(submission.caller()),
                user(submission.brief().user()),
                start(submission.bodyDigest()));
    }

    private static String user(UserContext user) {
        @Nullable String id = user.userId();
        return id == null ? "none" : start(Sha256.of("audit:" + id));
    }

    /** Callers and bodies are digests already. */
    private static String start(String digest) {
        return digest.length() > DIGITS ? digest.substring(0, DIGITS) : digest;
    }
}
