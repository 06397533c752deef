package plugingenerator.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plugingenerator.scaffold.document.BillOfMaterials;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BillOfMaterialsTest {

    private static final String SITE = "http://cyclonedx.org/schema/";
    private static final String PIN = "click==8.5.1 \\\n    --hash=sha256:" + "0".repeat(64) + "\n";

    private final String bill = file("sbom.cdx.json");

    @Test
    void the_bill_is_valid_by_the_official_schema() {
        assertThat(official().validate(bill, InputFormat.JSON)).isEmpty();
    }

    @Test
    void the_official_schema_would_notice_a_wrong_bill() {
        String wrong = bill.replace("\"library\"", "\"book\"");
        assertThat(official().validate(wrong, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void the_bill_names_the_plugin_and_every_pinned_package() {
        JsonNode read = JsonMapper.shared().readTree(bill);
        List<String> lines = new ArrayList<>();
        for (JsonNode component : read.path("components")) {
            String pin =
                    component.path("name").asString() + "==" + component.path("version").asString();
            assertThat(component.path("purl").asString())
                    .isEqualTo("pkg:pypi/" + pin.replace("==", "@"));
            lines.add(pin);
        }

        assertThat(read.path("metadata").path("component").path("name").asString())
                .isEqualTo("fuel_use");
        assertThat(lines)
                .containsExactlyElementsOf(
                        file("requirements.txt")
                                .lines()
                                .filter(line -> !line.startsWith("    --hash="))
                                .map(line -> line.replace(" \\", ""))
                                .toList());
    }

    @Test
    void nothing_in_the_bill_is_random_or_of_a_moment() {
        JsonNode read = JsonMapper.shared().readTree(bill);
        assertThat(read.has("serialNumber")).isFalse();
        assertThat(read.path("metadata").has("timestamp")).isFalse();
        assertThat(BillOfMaterials.of("fuel_use", "1.0.0", file("requirements.txt")))
                .isEqualTo(bill);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "click>=8.5.1",
                "click",
                "-r other.txt",
                "--index-url https://example.org/simple",
                "click @ https://example.org/click.whl",
                "    --hash=md5:00000000000000000000000000000000",
                "click==8.5.1; python_version < \"3\" \\"
            })
    void requirements_that_are_not_pinned_by_a_digest_make_no_bill(String line) {
        assertThat(BillOfMaterials.of("fuel_use", "1.0.0", PIN)).contains("pkg:pypi/click@8.5.1");
        assertThatThrownBy(() -> BillOfMaterials.of("fuel_use", "1.0.0", PIN + line + "\n"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String file(String name) {
        String path = "plugins/fuel_use/" + name;
        return Golden.tree("fuel_use").files().getOrDefault(path, "");
    }

    /** From CycloneDX's own library, with the two schemas that it refers to. */
    private static Schema official() {
        SchemaRegistry registry =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_7,
                        builder ->
                                builder.schemaIdResolvers(
                                        ids -> ids.mapPrefix(SITE, "classpath:")));
        return registry.getSchema(SchemaLocation.of(SITE + "bom-1.6.schema.json"));
    }
}
