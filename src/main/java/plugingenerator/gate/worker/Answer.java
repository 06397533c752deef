package plugingenerator.gate.worker;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What came of a question to the worker. */
public sealed interface Answer {

    /** The worker's own words, unchecked, and the versions that it named when it was ready. */
    record Given(ObjectNode message, Map<String, String> versions) implements Answer {}

    /** The worker died, or spoke out of turn, while the job was with it. */
    record Lost() implements Answer {}

    /** No answer within the limit; the worker was killed for it. */
    record Late() implements Answer {}

    /** No worker was ready within the limit. */
    record NotReady() implements Answer {}
}
