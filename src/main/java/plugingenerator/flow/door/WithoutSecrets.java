package plugingenerator.flow.door;

import plugingenerator.request.Brief;
import plugingenerator.request.Sha256;
import plugingenerator.request.store.Submission;
import plugingenerator.screening.secret.Redaction;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the store may see of a submission: no secret, and no digest by which one could be guessed.
 */
final class WithoutSecrets {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private WithoutSecrets() {}

    static Submission of(Submission submission) {
        Brief safe = Redaction.of(submission.brief());
        return safe.secrets().isEmpty()
                ? submission
                : new Submission(
                        safe, submission.caller(), submission.invocationId(), digest(safe));
    }

    /** A short password could be tried against a digest of the body; this one does not hold it. */
    private static String digest(Brief safe) {
        return Sha256.of(JSON.writeValueAsString(safe));
    }
}
