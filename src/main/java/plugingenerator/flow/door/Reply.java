package plugingenerator.flow.door;

import plugingenerator.request.RequestId;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request's answer as it stands: the plain body of F3 and F5, or {@code in_progress} with {@code
 * retryAfterSeconds}. {@code caller} is the digest under which it was submitted.
 */
public record Reply(
        RequestId id, String caller, boolean over, int retryAfterSeconds, ObjectNode body) {}
