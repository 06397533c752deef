package plugingenerator.gate;

/**
 * Proof that a check ran to its end: tool, version, files looked at, findings mended and left,
 * milliseconds.
 */
public record Receipt(
        String tool, String version, int files, int fixed, int findings, long millis) {}
