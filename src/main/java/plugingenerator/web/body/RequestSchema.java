package plugingenerator.web.body;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.path.NodePath;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import plugingenerator.web.description.OpenApiDocument;
import plugingenerator.web.problem.Violation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.JsonNodeException;

/** Checks bodies against the published document, so that document and behaviour are one. */
@Component
class RequestSchema {

    private final Schema schema;

    RequestSchema(OpenApiDocument document) {
        schema = document.schema("InvokeRequest");
    }

    /** Numbers beyond 64 bits end the validator itself; they are a violation like any other. */
    List<Violation> violations(JsonNode body) {
        try {
            return schema.validate(body).stream().map(RequestSchema::violation).distinct().toList();
        } catch (JsonNodeException beyond) {
            return List.of(new Violation("", "a number is out of every range"));
        }
    }

    private static Violation violation(Error error) {
        return new Violation(pointer(error.getInstanceLocation()), error.getMessage());
    }

    private static String pointer(NodePath path) {
        return IntStream.range(0, path.getNameCount())
                .mapToObj(i -> "/" + PlainText.escaped(String.valueOf(path.getElement(i))))
                .collect(Collectors.joining());
    }
}
