package plugingenerator.web.description;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import plugingenerator.request.RefusalCode;
import plugingenerator.web.problem.ProblemType;
import plugingenerator.web.setting.WebSettings;

/**
 * The published OpenAPI document, with the version and the closed lists of codes filled in; also
 * the source of every schema that bodies are checked against.
 */
@Component
public class OpenApiDocument {

    private static final String LOCATION = "urn:plugin-generator:openapi";

    private final String text;
    private final SchemaRegistry schemas;

    OpenApiDocument(WebSettings settings) {
        text =
                Resource.text("openapi.json")
                        .replace("VERSION", settings.version())
                        .replace(
                                "REFUSAL_CODES",
                                Arrays.stream(RefusalCode.values())
                                        .map(RefusalCode::wire)
                                        .collect(Collectors.joining("\", \"")))
                        .replace(
                                "PROBLEM_CODES",
                                Arrays.stream(ProblemType.values())
                                        .map(ProblemType::wire)
                                        .collect(Collectors.joining("\", \"")));
        schemas =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry ->
                                registry.schemas(Map.of(LOCATION, text))
                                        .schemaRegistryConfig(
                                                SchemaRegistryConfig.builder()
                                                        .locale(Locale.ENGLISH)
                                                        .build()));
    }

    public String text() {
        return text;
    }

    /** A component's schema, by its name in the document. */
    public Schema schema(String component) {
        return schemas.getSchema(SchemaLocation.of(LOCATION + "#/components/schemas/" + component));
    }
}
