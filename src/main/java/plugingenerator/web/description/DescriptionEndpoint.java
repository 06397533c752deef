package plugingenerator.web.description;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import plugingenerator.flow.desk.Verification;
import plugingenerator.flow.door.OwnManifest;
import plugingenerator.web.problem.Problem;
import plugingenerator.web.problem.ProblemType;
import plugingenerator.web.setting.WebSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The documents by which others know the service; open to everyone. */
@RestController
class DescriptionEndpoint {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final MediaType SCHEMA = MediaType.valueOf("application/schema+json");

    private final OpenApiDocument document;
    private final OwnSchemas schemas;
    private final OwnManifest manifest;
    private final String proofKey;
    private final String host;
    private final @Nullable String publicUrl;

    DescriptionEndpoint(
            OpenApiDocument document,
            OwnSchemas schemas,
            OwnManifest manifest,
            Verification verification,
            WebSettings settings) {
        this.document = document;
        this.schemas = schemas;
        this.manifest = manifest;
        this.proofKey = verification.publicKey();
        this.host = settings.host();
        this.publicUrl = settings.publicUrl();
    }

    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    JsonNode openapi() {
        return JSON.readTree(document.text());
    }

    @GetMapping("/schemas/{direction}/v1.json")
    ResponseEntity<byte[]> schema(@PathVariable String direction) {
        String schema =
                schemas.text(direction)
                        .orElseThrow(
                                () ->
                                        Problem.of(
                                                        ProblemType.NOT_FOUND,
                                                        "There are schemas of input and output.")
                                                .exception());
        return ResponseEntity.ok()
                .contentType(SCHEMA)
                .body(schema.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** The public half of the key that signs each archive's {@code PROOF.json}. */
    @GetMapping(path = "/proof-key", produces = MediaType.TEXT_PLAIN_VALUE)
    String proofKey() {
        return proofKey;
    }

    /** The manifest says where the service is reached, and stays the same from call to call. */
    @GetMapping(path = "/manifest", produces = MediaType.APPLICATION_JSON_VALUE)
    JsonNode manifest(HttpServletRequest request) {
        String base =
                publicUrl == null
                        ? "http://" + authority(request.getLocalPort())
                        : publicUrl.replaceAll("/+$", "");
        return manifest.at(base);
    }

    private String authority(int port) {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
