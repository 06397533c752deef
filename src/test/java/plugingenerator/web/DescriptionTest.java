package plugingenerator.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import plugingenerator.web.Http.Answer;
import plugingenerator.web.description.OpenApiDocument;
import tools.jackson.databind.JsonNode;

@WebTest
class DescriptionTest {

    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @LocalServerPort private int port;
    @Autowired private OpenApiDocument document;
    private Http http;

    @BeforeEach
    void open() {
        http = new Http(port);
    }

    @Test
    void t2_its_own_manifest_keeps_the_manifest_contract() {
        JsonNode manifest = http.get("/manifest").json();

        assertThat(document.schema("Manifest").validate(manifest)).isEmpty();
        assertThat(manifest.path("intents"))
                .extracting(intent -> intent.at("/activation_condition/type").asString())
                .containsExactly("classifier", "custom");
        assertThat(manifest.at("/intents/0/tag").asString()).isEqualTo("plugin.generate");
        assertThat(http.get("/manifest").json()).isEqualTo(manifest);
    }

    @Test
    void the_schemas_that_the_manifest_points_at_are_there_and_are_used() {
        JsonNode manifest = http.get("/manifest").json();
        Schema input = schema(manifest.path("input_schema").asString());
        Schema output = schema(manifest.path("output_schema").asString());
        String wish = "{\"desired_capability\": \"\"}";

        assertThat(input.validate(wish, InputFormat.JSON)).isEmpty();
        assertThat(input.validate("{}", InputFormat.JSON)).isNotEmpty();
        assertThat(output.validate(http.invoke(wish).text(), InputFormat.JSON)).isEmpty();
        assertThat(output.validate("{\"status\": \"nonsense\"}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void the_openapi_document_is_whole() {
        JsonNode openapi = http.get("/openapi.json").json();

        assertThat(openapi.path("openapi").asString()).startsWith("3.1.");
        assertThat(openapi.toString()).doesNotContain("REFUSAL_CODES", "PROBLEM_CODES");
        assertThat(pointers(openapi))
                .isNotEmpty()
                .allSatisfy(
                        pointer ->
                                assertThat(openapi.at(pointer).isMissingNode())
                                        .as(pointer)
                                        .isFalse());
    }

    @Test
    void the_examples_of_the_openapi_document_fit_their_schemas() {
        JsonNode examples =
                http.get("/openapi.json")
                        .json()
                        .at("/paths/~1invoke/post/requestBody/content/application~1json/examples");

        assertThat(examples.size()).isEqualTo(3);
        examples.forEach(
                example ->
                        assertThat(document.schema("InvokeRequest").validate(example.path("value")))
                                .isEmpty());
    }

    @Test
    void health_tells_of_every_part() {
        Answer health = http.get("/health");

        assertThat(health.status()).isEqualTo(200);
        assertThat(document.schema("Health").validate(health.json())).isEmpty();
        assertThat(health.json().path("parts").propertyNames()).contains("store", "toolchain");
        assertThat(http.get("/health/live").json().path("status").asString()).isEqualTo("ok");
        assertThat(http.get("/health/ready").status()).isEqualTo(200);
    }

    @Test
    void metrics_are_prometheus_text_with_the_answers_and_the_open_requests() {
        http.invoke("{\"desired_capability\": \"\"}");

        Answer metrics = http.get("/metrics");

        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.header("Content-Type")).startsWith("text/plain");
        assertThat(metrics.text())
                .contains(
                        "plugin_requests_open",
                        "plugin_invoke_answers_total{code=\"empty_request\",status=\"rejected\"}",
                        "http_server_requests_seconds_count");
    }

    @Test
    void every_answer_carries_a_trace_id_and_security_headers() {
        String dashed = UUID.randomUUID().toString();

        assertThat(http.get("/health", "X-Trace-Id", dashed).header("X-Trace-Id"))
                .isEqualTo(dashed);
        for (String path : List.of("/health", "/openapi.json", "/nothing", "/metrics")) {
            Answer answer = http.get(path);
            assertThat(answer.header("X-Trace-Id")).as(path).isNotEmpty();
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
            assertThat(answer.header("Server")).isEmpty();
        }
    }

    private Schema schema(String url) {
        return SCHEMAS.getSchema(http.get(java.net.URI.create(url).getPath()).text());
    }

    private static List<String> pointers(JsonNode document) {
        return document.findValues("$ref").stream()
                .map(ref -> ref.asString().substring(1))
                .distinct()
                .toList();
    }
}
