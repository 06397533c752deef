package plugingenerator.draft;

import tools.jackson.databind.node.ObjectNode;

/** A draft that waits for the operator, under the id that callers were told. */
public record WaitingDraft(String id, ObjectNode manifest) {}
