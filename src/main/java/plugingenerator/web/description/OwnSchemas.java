package plugingenerator.web.description;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The versioned JSON Schemas that the manifest points at, cut out of the OpenAPI document. */
@Component
class OwnSchemas {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, String> byDirection;

    OwnSchemas(OpenApiDocument document) {
        JsonNode components =
                JSON.readTree(document.text().replace("#/components/schemas/", "#/$defs/"))
                        .path("components")
                        .path("schemas");
        byDirection =
                Map.of(
                        "input", schema(components, "InvokeRequest"),
                        "output", schema(components, "Answer"));
    }

    /** The schema of {@code input} or {@code output}. */
    Optional<String> text(String direction) {
        return Optional.ofNullable(byDirection.get(direction));
    }

    private static String schema(JsonNode components, String root) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$ref", "#/$defs/" + root);
        schema.set("$defs", components);
        return JSON.writeValueAsString(schema);
    }
}
