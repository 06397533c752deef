package plugingenerator.gate.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import plugingenerator.gate.Check.Judged;
import plugingenerator.gate.Finding;
import plugingenerator.gate.Finding.Severity;
import plugingenerator.gate.Receipt;
import plugingenerator.gate.worker.Order;
import plugingenerator.scaffold.SourceTree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a worker's verdict as if the worker were the enemy: clean is only what says so, shows every
 * receipt, with no finding, for exactly the files that were sent, by the tools that were promised.
 */
final class VerdictReader {

    private final Order order;
    private final ObjectNode answer;
    private final Proof proof;
    private final List<Finding> doubts = new ArrayList<>();

    VerdictReader(Order order, ObjectNode answer, Map<String, String> versions) {
        this.order = order;
        this.answer = answer;
        this.proof = new Proof(order, versions);
    }

    Judged read(SourceTree sent) {
        List<Finding> findings = findings();
        SortedMap<String, String> fixed = fixed();
        List<Receipt> receipts = receipts();
        boolean clean = answer.path("verdict").asString("").equals("clean");
        if (clean) {
            proof.doubts(receipts, fixed.size()).forEach(this::doubt);
        }
        if (clean == !findings.isEmpty() || !answer.path("ok").asBoolean(false)) {
            doubt("its verdict and its findings do not agree");
        }
        findings.addAll(permissions(receipts));
        findings.addAll(doubts);
        return new Judged(doubts.isEmpty() ? changed(sent, fixed) : sent, findings, receipts);
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (!answer.path("findings").isArray()) {
            doubt("it names no findings");
        }
        answer.path("findings")
                .values()
                .forEach(node -> findings.add(FindingReader.read(order, node)));
        return findings;
    }

    /** The files that ruff changed; only Python that was sent can be among them. */
    private SortedMap<String, String> fixed() {
        SortedMap<String, String> fixed = new TreeMap<>();
        if (!answer.path("fixed").isObject()) {
            doubt("it does not say what it fixed");
        }
        for (Map.Entry<String, JsonNode> file : answer.path("fixed").properties()) {
            boolean ours = order.files().containsKey(file.getKey());
            if (ours && file.getKey().endsWith(".py") && file.getValue().isString()) {
                fixed.put(file.getKey(), file.getValue().asString());
            } else {
                doubt("it changed a file that it may not change");
            }
        }
        return fixed;
    }

    private List<Receipt> receipts() {
        List<Receipt> receipts = new ArrayList<>();
        for (JsonNode node : answer.path("receipts").values()) {
            boolean whole =
                    node.path("tool").isString()
                            && node.path("version").isString()
                            && Stream.of("files", "fixed", "findings", "millis")
                                    .allMatch(name -> node.path(name).isIntegralNumber());
            if (whole) {
                receipts.add(
                        new Receipt(
                                node.path("tool").asString(),
                                node.path("version").asString(),
                                node.path("files").asInt(-1),
                                node.path("fixed").asInt(-1),
                                node.path("findings").asInt(-1),
                                node.path("millis").asLong(-1)));
            } else {
                doubt("a receipt is not whole");
            }
        }
        return receipts;
    }

    /** Compares permissions wherever the worker got as far as reading them. */
    private List<Finding> permissions(List<Receipt> receipts) {
        if (receipts.stream().noneMatch(receipt -> receipt.tool().equals(Proof.FACTS))) {
            return List.of();
        }
        Optional<Facts> facts = Facts.read(answer.path("facts"));
        if (facts.isEmpty()) {
            doubt("it does not say what the plugin uses");
        }
        return facts.map(used -> Permissions.compare(order, used)).orElse(List.of());
    }

    private SourceTree changed(SourceTree sent, Map<String, String> fixed) {
        if (fixed.isEmpty()) {
            return sent;
        }
        SortedMap<String, String> files = new TreeMap<>(sent.files());
        fixed.forEach((path, text) -> files.put(order.folder() + "/" + path, text));
        return new SourceTree(files);
    }

    private void doubt(String what) {
        String message = "the check cannot be relied on: " + what;
        doubts.add(new Finding("gate", "proof", Severity.INTERNAL, order.folder(), 0, message));
    }
}
