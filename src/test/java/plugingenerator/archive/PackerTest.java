package plugingenerator.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import plugingenerator.archive.proof.Evidence;
import plugingenerator.archive.proof.ProofKey;
import plugingenerator.archive.proof.ProofKeysOfTests;
import plugingenerator.blueprint.Blueprints;
import plugingenerator.gate.CleanTree;
import plugingenerator.gate.CleanTrees;
import plugingenerator.gate.Receipt;
import plugingenerator.scaffold.SourceTree;

class PackerTest {

    private static final CleanTree TREE =
            CleanTrees.declared(
                    new SourceTree(
                            Map.of(
                                    "plugins/fuel_use/manifest.json",
                                    "{\"name\":\"fuel_use\",\"version\":\"1.0.0\"}",
                                    "plugins/fuel_use/README.md",
                                    "# Расход\n",
                                    "plugins/fuel_use/app.py",
                                    "X = 1\n")));

    private static final ProofKey KEY = ProofKeysOfTests.fresh();
    private static final Evidence EVIDENCE =
            new Evidence(
                    List.of(new Receipt("ruff", "0.17.6", 3, 0, 0, 12)),
                    "ruff 0.17.6",
                    "pack/1",
                    "template",
                    "fuel",
                    "1");

    @Test
    void equal_trees_give_equal_bytes() {
        assertThat(pack().base64()).isEqualTo(pack().base64());
        assertThat(pack().sha256()).isEqualTo(pack().sha256()).hasSize(64);
    }

    @Test
    void f3_the_archive_holds_every_file_sorted_with_one_fixed_time() throws IOException {
        List<String> names = new ArrayList<>();
        for (ZipEntry entry : entries()) {
            names.add(entry.getName());
            assertThat(entry.getTimeLocal()).isEqualTo("1980-02-01T00:00:00");
            assertThat(entry.getExtra()).isNull();
        }
        assertThat(names)
                .containsExactly(
                        "plugins/fuel_use/PROOF.json",
                        "plugins/fuel_use/README.md",
                        "plugins/fuel_use/app.py",
                        "plugins/fuel_use/manifest.json");
    }

    @Test
    void the_artifact_says_what_it_holds() {
        Artifact artifact = pack();

        assertThat(artifact.fileName()).isEqualTo("fuel_use-1.0.0.zip");
        assertThat(artifact.files()).isEqualTo(4);
        assertThat(artifact.bytes())
                .isEqualTo(Base64.getDecoder().decode(artifact.base64()).length);
        assertThat(artifact.manifest().path("name").asString()).isEqualTo("fuel_use");
    }

    private static List<ZipEntry> entries() throws IOException {
        List<ZipEntry> entries = new ArrayList<>();
        byte[] bytes = Base64.getDecoder().decode(pack().base64());
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
                entries.add(next);
            }
        }
        return entries;
    }

    private static Artifact pack() {
        return new Packer(KEY).pack(TREE, Blueprints.fuel(), EVIDENCE);
    }
}
