package plugingenerator.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plugingenerator.flow.door.TestDoor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** T2: our own manifest and generated ones keep the manifest contract, in both dialects. */
class ManifestDialectsTest {

    private static final Path CONTRACT = Path.of("src/test/resources/contract");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Stream<JsonNode> manifests() throws IOException {
        return Stream.of(
                TestDoor.manifest().at("http://plugin_generator:8080"),
                read(GOLDEN.resolve("fuel_use/plugins/fuel_use/manifest.json")),
                read(GOLDEN.resolve("price_watch/plugins/price_watch/manifest.json")));
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void a_manifest_keeps_the_contract(JsonNode manifest) throws IOException {
        assertThat(schema("manifest.schema.json").validate(manifest)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void its_published_form_is_what_the_published_core_takes(JsonNode manifest) throws IOException {
        ObjectNode published = PublishedDialect.of((ObjectNode) manifest);

        assertThat(schema("manifest-published.schema.json").validate(published)).isEmpty();
        assertThat(published.path("name")).isEqualTo(manifest.path("name"));
        assertThat(published.path("intents").values().stream().map(JsonNode::asString).toList())
                .isEqualTo(
                        manifest.path("intents").values().stream()
                                .map(intent -> intent.path("tag").asString())
                                .toList());
        assertThat(published.at("/auth/config/scopes")).isEqualTo(manifest.at("/auth/scopes"));
    }

    @Test
    void neither_form_passes_for_the_other() throws IOException {
        ObjectNode contract = TestDoor.manifest().at("http://plugin_generator:8080");
        ObjectNode published = PublishedDialect.of(contract);

        assertThat(schema("manifest.schema.json").validate(published)).isNotEmpty();
        assertThat(schema("manifest-published.schema.json").validate(contract)).isNotEmpty();
    }

    @Test
    void the_contract_is_strict_about_what_it_fixes() throws IOException {
        for (String broken : List.of("name", "version", "intents", "auth", "input_schema")) {
            ObjectNode manifest = TestDoor.manifest().at("http://plugin_generator:8080");
            manifest.put(broken, "?");
            assertThat(schema("manifest.schema.json").validate(manifest)).as(broken).isNotEmpty();
        }
    }

    private static Schema schema(String file) throws IOException {
        return SCHEMAS.getSchema(Files.readString(CONTRACT.resolve(file)));
    }

    private static JsonNode read(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file));
    }
}
