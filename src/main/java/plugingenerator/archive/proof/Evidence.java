package plugingenerator.archive.proof;

import java.util.List;
import plugingenerator.gate.Receipt;

/**
 * Where a tree comes from and who looked at it: the checks' receipts, the gate's tools and settings
 * as one text, the pack's version, and the author.
 */
public record Evidence(
        List<Receipt> receipts,
        String gate,
        String pack,
        String provider,
        String model,
        String promptVersion) {

    public Evidence {
        receipts = List.copyOf(receipts);
    }
}
