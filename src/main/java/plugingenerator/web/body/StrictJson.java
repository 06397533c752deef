package plugingenerator.web.body;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import plugingenerator.web.problem.Problem;
import plugingenerator.web.problem.ProblemType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as RFC 8259 has it, and no more: UTF-8, no member twice, nothing behind, 64 levels. */
final class StrictJson {

    static final int DEEPEST = 64;

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxNumberLength(100)
                                                    .maxStringLength(BodyBytes.LARGEST)
                                                    .maxNameLength(1_000)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .disable(JsonFactory.Feature.INTERN_PROPERTY_NAMES)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                    .build();

    private StrictJson() {}

    static JsonNode read(byte[] body) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            JsonNode read = JSON.readTree(text);
            if (read == null || read.isMissingNode()) {
                throw malformed("The body is empty.");
            }
            return read;
        } catch (CharacterCodingException notUtf8) {
            throw malformed("The body is not UTF-8.");
        } catch (JacksonException wrong) {
            throw malformed(
                    "The body is not JSON, names a member twice, goes on behind its end, or nests deeper"
                            + " than 64 levels; see line "
                            + line(wrong)
                            + ".");
        }
    }

    /** The same text for the same value, whatever the order of its members. */
    static String canonical(JsonNode value) {
        return JSON.writeValueAsString(value);
    }

    private static String line(JacksonException wrong) {
        var at = wrong.getLocation();
        return at == null ? "?" : at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static RuntimeException malformed(String detail) {
        return Problem.of(ProblemType.MALFORMED_BODY, detail).exception();
    }
}
