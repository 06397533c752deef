package plugingenerator.archive.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plugingenerator.gate.Receipt;
import plugingenerator.request.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProofTest {

    private static final ProofKey KEY = ProofKey.fresh();
    private static final Map<String, String> FILES = Map.of("plugins/x/app.py", "X = 1\n");

    @Test
    void a_proof_names_every_file_every_check_and_every_version() {
        JsonNode statement = signed(text());

        assertThat(statement.path("_type").asString()).isEqualTo("https://in-toto.io/Statement/v1");
        assertThat(statement.path("subject").path(0).path("name").asString())
                .isEqualTo("plugins/x/app.py");
        assertThat(statement.path("subject").path(0).path("digest").path("sha256").asString())
                .isEqualTo(Sha256.of("X = 1\n"));
        JsonNode predicate = statement.path("predicate");
        assertThat(predicate.path("checks").path(0).path("tool").asString()).isEqualTo("ruff");
        assertThat(predicate.path("checks").path(0).has("millis")).isFalse();
        assertThat(predicate.path("gate").path("configuration").path("sha256").asString())
                .isEqualTo(Sha256.of("gate 1"));
        assertThat(predicate.path("author").path("prompt_version").asString()).isEqualTo("7");
    }

    @Test
    void equal_input_gives_equal_bytes() {
        assertThat(text()).isEqualTo(text());
    }

    @Test
    void a_proof_that_somebody_changed_is_wrong() {
        String text = text();
        JsonNode envelope = JsonMapper.shared().readTree(text);
        String payload = envelope.path("payload").asString();
        String changed = envelope.toString().replace(payload, payload.replaceFirst("[A-M]", "Z"));

        assertThat(Proof.read(changed, keys())).isInstanceOf(Proof.Reading.Wrong.class);
        assertThat(Proof.read("{}", keys())).isInstanceOf(Proof.Reading.Wrong.class);
        assertThat(Proof.read("no", keys())).isInstanceOf(Proof.Reading.Wrong.class);
        assertThat(Proof.read(text, new ProofKeys(List.of(ProofKey.fresh().open()))))
                .isInstanceOf(Proof.Reading.Wrong.class);
    }

    @Test
    void no_value_looks_like_a_secret_to_a_scanner() {
        assertThat(text()).doesNotContainPattern("\"[A-Za-z0-9+/=_-]{16,}\"");
    }

    @Test
    void the_key_is_made_once_and_is_its_owners_alone(@TempDir Path folder) throws Exception {
        ProofKey first = ProofKey.in(folder);
        ProofKey again = ProofKey.in(folder);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("proof-key"))))
                .isEqualTo("rw-------");
        String pem = Files.readString(folder.resolve(ProofKey.PUBLIC_FILE));
        assertThat(pem).isEqualTo(first.pem());
        assertThat(ProofKey.id(ProofKey.ofPem(pem))).isEqualTo(first.id());
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    private static JsonNode signed(String text) {
        assertThat(Proof.read(text, keys())).isInstanceOf(Proof.Reading.Signed.class);
        return ((Proof.Reading.Signed) Proof.read(text, keys())).statement();
    }

    private static ProofKeys keys() {
        return new ProofKeys(List.of(KEY.open()));
    }

    private static String text() {
        return Proof.of(
                "x",
                "1.0.0",
                FILES,
                new Evidence(
                        List.of(new Receipt("ruff", "0.17.6", 1, 0, 0, System.nanoTime())),
                        "gate 1",
                        "pack 1",
                        "template",
                        "x",
                        "7"),
                KEY);
    }
}
