package plugingenerator.request.store;

import org.jspecify.annotations.Nullable;
import plugingenerator.request.Brief;

/**
 * A brief at the door: who sent it ({@code caller}, a digest), under which {@code X-Invocation-Id},
 * and the digest of its body, by which a repetition is told from another request under the same id.
 */
public record Submission(
        Brief brief, String caller, @Nullable String invocationId, String bodyDigest) {}
