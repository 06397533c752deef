package plugingenerator.flow.door;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * This service's own manifest by the manifest contract: what {@code GET /manifest} answers and what
 * the core is told. Its schemas are addressed below {@code base}, where the service is reached.
 */
@Component
public final class OwnManifest {

    private static final String RESOURCE = "/plugingenerator/manifest.json";

    private final ObjectNode manifest;

    OwnManifest() {
        try (InputStream in =
                Objects.requireNonNull(OwnManifest.class.getResourceAsStream(RESOURCE))) {
            manifest = (ObjectNode) JsonMapper.shared().readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public ObjectNode at(String base) {
        return manifest.deepCopy()
                .put("input_schema", base + "/schemas/input/v1.json")
                .put("output_schema", base + "/schemas/output/v1.json")
                .set("metadata", metadata(base));
    }

    private ObjectNode metadata(String base) {
        ObjectNode metadata = (ObjectNode) manifest.path("metadata");
        return metadata.deepCopy().put("openapi_url", base + "/openapi.json");
    }

    public String name() {
        return manifest.path("name").asString();
    }

    public String version() {
        return manifest.path("version").asString();
    }
}
