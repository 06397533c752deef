package plugingenerator.core;

import tools.jackson.databind.node.ObjectNode;

/**
 * A plugin as the core's registry wants it: name, semantic version and manifest in the contract's
 * form. {@code key} makes a repeated call recognisable (sent as {@code Idempotency-Key}).
 */
public record Registration(String key, String name, String version, ObjectNode manifest) {}
