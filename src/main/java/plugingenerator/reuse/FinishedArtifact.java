package plugingenerator.reuse;

/** What is given out again: the answer's reusable part as JSON, and the archive as base64. */
public record FinishedArtifact(String answer, String archive) {}
