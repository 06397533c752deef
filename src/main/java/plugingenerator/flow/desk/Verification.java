package plugingenerator.flow.desk;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import plugingenerator.archive.proof.Proof;
import plugingenerator.archive.proof.ProofKey;
import plugingenerator.archive.proof.ProofKeys;
import plugingenerator.gate.Gate;
import plugingenerator.gate.Receipt;
import plugingenerator.gate.Verdict;
import plugingenerator.request.Sha256;
import plugingenerator.scaffold.SourceTree;
import tools.jackson.databind.JsonNode;

/**
 * Looks at an archive as if it came from anywhere: whose signature its proof has, whether its files
 * are those that were signed, and, by running every check again, whether they pass and agree with
 * their receipts. Nothing of the archive is run.
 */
@Service
public class Verification {

    /** One thing that was looked at: {@code what} is a word of a closed list. */
    public record Point(String what, boolean good, String text) {}

    private final Gate gate;
    private final ProofKey key;

    Verification(Gate gate, ProofKey key) {
        this.gate = gate;
        this.key = key;
    }

    /** The key that this service signs with, for everybody, in PEM. */
    public String publicKey() {
        return key.pem();
    }

    /**
     * Every point in order; {@code files} are the archive's, by path, {@code pems} further public
     * keys that are believed besides our own.
     */
    public List<Point> verify(Map<String, String> files, List<String> pems)
            throws InterruptedException {
        Map<String, String> tree = new TreeMap<>(files);
        String proof =
                tree.keySet().stream()
                        .filter(path -> path.matches("plugins/[^/]+/" + Proof.FILE))
                        .findFirst()
                        .map(tree::remove)
                        .orElse("");
        List<Point> points = new ArrayList<>();
        if (proof.isEmpty()) {
            points.add(new Point("proof", false, "there is no " + Proof.FILE));
            checked(points, tree, null);
            return points;
        }
        switch (Proof.read(proof, keys(pems))) {
            case Proof.Reading.Wrong(String why) -> {
                points.add(new Point("proof", false, why));
                checked(points, tree, null);
            }
            case Proof.Reading.Signed(JsonNode statement, String id) -> {
                points.add(new Point("proof", true, "signed by " + id));
                compared(points, tree, statement);
                checked(points, tree, statement);
            }
        }
        return points;
    }

    private ProofKeys keys(List<String> pems) {
        Stream<PublicKey> more = pems.stream().map(ProofKey::ofPem);
        return new ProofKeys(Stream.concat(Stream.of(key.open()), more).toList());
    }

    private static void compared(List<Point> points, Map<String, String> tree, JsonNode statement) {
        Map<String, String> signed = new TreeMap<>();
        for (JsonNode subject : statement.path("subject")) {
            signed.put(
                    subject.path("name").asString(""),
                    subject.path("digest").path("sha256").asString(""));
        }
        Set<String> other = new TreeSet<>(tree.keySet());
        other.addAll(signed.keySet());
        other.removeIf(
                path ->
                        tree.containsKey(path)
                                && Sha256.of(tree.get(path)).equals(signed.get(path)));
        points.add(
                other.isEmpty()
                        ? new Point("files", true, tree.size() + " as they were signed")
                        : new Point("files", false, "changed: " + String.join(", ", other)));
    }

    private void checked(
            List<Point> points,
            Map<String, String> tree,
            @org.jspecify.annotations.Nullable JsonNode statement)
            throws InterruptedException {
        SourceTree source;
        try {
            source = new SourceTree(tree);
        } catch (IllegalArgumentException foreign) {
            points.add(new Point("gate", false, "a path that no plugin of ours has"));
            return;
        }
        switch (gate.judge(source)) {
            case Verdict.Unavailable(String reason) -> points.add(new Point("gate", false, reason));
            case Verdict.Blocked blocked ->
                    blocked.findings()
                            .forEach(
                                    found ->
                                            points.add(
                                                    new Point(
                                                            "gate",
                                                            false,
                                                            found.tool()
                                                                    + " "
                                                                    + found.code()
                                                                    + " "
                                                                    + found.path()
                                                                    + ":"
                                                                    + found.line())));
            case Verdict.Clean clean -> {
                points.add(
                        clean.tree().tree().equals(source)
                                ? new Point("gate", true, "clean")
                                : new Point("gate", false, "the checks would change files"));
                if (statement != null) {
                    receipts(points, clean.receipts(), statement.path("predicate").path("checks"));
                }
            }
        }
    }

    private static void receipts(List<Point> points, List<Receipt> now, JsonNode then) {
        for (Receipt receipt : now) {
            String mine = receipt.version() + ", " + receipt.files() + " files";
            String theirs = "no receipt";
            for (JsonNode check : then) {
                if (check.path("tool").asString("").equals(receipt.tool())) {
                    theirs =
                            check.path("version").asString("")
                                    + ", "
                                    + check.path("files").asInt(0)
                                    + " files";
                }
            }
            boolean same = mine.equals(theirs);
            points.add(
                    new Point(
                            receipt.tool(),
                            same,
                            same ? mine : "then " + theirs + "; now " + mine));
        }
    }
}
