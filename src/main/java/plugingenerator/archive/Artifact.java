package plugingenerator.archive;

import tools.jackson.databind.node.ObjectNode;

/**
 * A finished plugin (F3): the zip as base64 with its digest, the manifest, how to test it, how to
 * bring it in.
 */
public record Artifact(
        String name,
        String version,
        String fileName,
        String base64,
        String sha256,
        long bytes,
        int files,
        ObjectNode manifest,
        TestingPlan testingPlan,
        MigrationNotes migrationNotes) {}
