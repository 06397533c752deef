package plugingenerator.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import plugingenerator.archive.proof.Evidence;
import plugingenerator.archive.proof.Proof;
import plugingenerator.archive.proof.ProofKey;
import plugingenerator.blueprint.Blueprint;
import plugingenerator.gate.CleanTree;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Packs a clean tree: sorted entries, one fixed time, nothing of the host; equal trees give equal
 * bytes (F3, C3).
 */
@Component
public class Packer {

    /** Not the first day of 1980: there the JDK would add an extra field. */
    private static final LocalDateTime FIXED_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final JsonMapper json = JsonMapper.builder().build();

    private final ProofKey key;

    Packer(ProofKey key) {
        this.key = key;
    }

    /** {@code evidence} is what the archive's {@code PROOF.json} says besides the files. */
    public Artifact pack(CleanTree clean, Blueprint blueprint, Evidence evidence) {
        SortedMap<String, String> files = new TreeMap<>(clean.tree().files());
        ObjectNode manifest =
                (ObjectNode)
                        json.readTree(files.get("plugins/" + blueprint.name() + "/manifest.json"));
        String version = manifest.path("version").asString();
        files.put(
                "plugins/" + blueprint.name() + "/" + Proof.FILE,
                Proof.of(blueprint.name(), version, clean.tree().files(), evidence, key));
        byte[] zip = zip(files);
        return new Artifact(
                blueprint.name(),
                version,
                blueprint.name() + "-" + version + ".zip",
                Base64.getEncoder().encodeToString(zip),
                sha256(zip),
                zip.length,
                files.size(),
                manifest,
                TestingPlan.of(blueprint),
                MigrationNotes.of(blueprint, version));
    }

    private static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (Map.Entry<String, String> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(FIXED_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
