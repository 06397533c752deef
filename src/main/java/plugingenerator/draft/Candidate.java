package plugingenerator.draft;

import tools.jackson.databind.node.ObjectNode;

/** The plugin to register: its name, version and manifest, and the fingerprint of its artifact. */
public record Candidate(String fingerprint, String name, String version, ObjectNode manifest) {}
