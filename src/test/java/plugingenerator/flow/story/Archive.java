package plugingenerator.flow.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A success, unpacked: the answer, the archive's bytes, its files by path. */
record Archive(JsonNode answer, String base64, SortedMap<String, String> files) {

    static Archive of(JsonNode answer) {
        String base64 = answer.path("scaffold_archive").asString();
        return new Archive(answer, base64, unpacked(Base64.getDecoder().decode(base64)));
    }

    String name() {
        return answer.at("/manifest/name").asString();
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(base64);
    }

    String file(String below) {
        return files.getOrDefault("plugins/" + name() + "/" + below, "");
    }

    /** What every archive must be, whatever was asked (F3, S2, S3). */
    void demandWhole() {
        assertThat(sha256(bytes())).isEqualTo(answer.at("/archive/sha256").asString());
        assertThat(files).hasSize(answer.at("/archive/files").asInt()).isNotEmpty();
        assertThat(name()).matches("[a-z][a-z0-9_]{1,63}");
        assertThat(files.keySet())
                .allMatch(path -> path.startsWith("plugins/" + name() + "/"))
                .noneMatch(path -> path.contains("..") || path.contains("\\"));
        JsonNode manifest = JsonMapper.shared().readTree(file("manifest.json"));
        assertThat(manifest).isEqualTo(answer.path("manifest"));
        demandManifest(manifest);
        demandCleanReceipts();
        assertThat(answer.at("/testing_plan").toString()).hasSizeGreaterThan(200);
        assertThat(answer.at("/migration_notes").toString()).hasSizeGreaterThan(200);
        demandHonesty();
    }

    private static void demandManifest(JsonNode manifest) {
        assertThat(manifest.path("version").asString()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(manifest.path("intents").values())
                .isNotEmpty()
                .allSatisfy(
                        intent -> {
                            assertThat(intent.toString()).contains("activation");
                            assertThat(intent.path("examples").size()).isPositive();
                        });
    }

    private void demandCleanReceipts() {
        assertThat(answer.path("checks").values())
                .extracting(check -> check.path("tool").asString())
                .contains("policy", "ruff", "mypy", "detect-secrets");
        assertThat(answer.path("checks").values())
                .allSatisfy(
                        check -> {
                            assertThat(check.path("verdict").asString()).isEqualTo("clean");
                            assertThat(check.path("files").asInt()).isPositive();
                        });
    }

    /** What is missing is said to whoever reads the plugin, not only in the answer. */
    private void demandHonesty() {
        for (JsonNode gap : answer.path("needs_implementation").values()) {
            assertThat(gap.path("what").asString()).isNotBlank();
            assertThat(gap.path("where").asString()).isNotBlank();
        }
        assertThat(file("README.md").isBlank()).isFalse();
    }

    /** Tags, names and examples: what tells a platform that a message is for this plugin. */
    boolean answersTo(String like) {
        StringBuilder said = new StringBuilder(name());
        for (JsonNode intent : answer.at("/manifest/intents").values()) {
            said.append('\n').append(intent);
        }
        said.append('\n').append(answer.at("/manifest/title").asString(""));
        return Pattern.compile(like, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(said)
                .find();
    }

    private static SortedMap<String, String> unpacked(byte[] zip) {
        SortedMap<String, String> files = new TreeMap<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry();
                    entry != null;
                    entry = entries.getNextEntry()) {
                String text = new String(entries.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(files.put(entry.getName(), text)).as(entry.getName()).isNull();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
