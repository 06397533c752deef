package plugingenerator.gate.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plugingenerator.gate.Receipt;
import plugingenerator.gate.worker.Order;

/**
 * The receipts that a clean verdict must show: each tool once, on as many files as it had to see.
 */
final class Proof {

    static final String FACTS = "facts";

    private final Map<String, Integer> files;
    private final Map<String, String> versions;

    Proof(Order order, Map<String, String> versions) {
        int all = order.files().size();
        int python = order.pythonFiles();
        this.files =
                Map.of(
                        "policy",
                        all,
                        "detect-secrets",
                        all,
                        "ruff",
                        python,
                        "mypy",
                        python,
                        FACTS,
                        order.logic().size());
        this.versions = versions;
    }

    /** What is wrong with them; {@code fixed} files were changed, which only ruff may do. */
    List<String> doubts(List<Receipt> receipts, int fixed) {
        List<String> doubts = new ArrayList<>();
        Set<String> missing = new HashSet<>(files.keySet());
        for (Receipt receipt : receipts) {
            String tool = receipt.tool();
            if (!missing.remove(tool)) {
                doubts.add("a receipt too many");
                continue;
            }
            if (receipt.files() != files.getOrDefault(tool, -1)) {
                doubts.add(tool + " did not look at every file");
            }
            if (receipt.findings() != 0) {
                doubts.add(tool + " found something, and the verdict is clean");
            }
            if (receipt.fixed() != (tool.equals("ruff") ? fixed : 0)) {
                doubts.add(tool + " changed other files than it says");
            }
            if (!receipt.version().equals(version(tool))) {
                doubts.add(tool + " is not of the version that was promised");
            }
        }
        missing.stream()
                .sorted()
                .map(tool -> "there is no receipt of " + tool)
                .forEach(doubts::add);
        return doubts;
    }

    /** Facts are read by the narrow table, the first of the policy's two versions. */
    private String version(String tool) {
        String policy = versions.getOrDefault("policy", "?");
        return tool.equals(FACTS) ? policy.split("/", 2)[0] : versions.getOrDefault(tool, "?");
    }
}
