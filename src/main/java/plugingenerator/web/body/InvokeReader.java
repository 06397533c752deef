package plugingenerator.web.body;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import plugingenerator.request.Sha256;
import plugingenerator.web.body.InvokeCall.Form;
import plugingenerator.web.problem.Problem;
import plugingenerator.web.problem.Violation;
import plugingenerator.web.setting.WebSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a body of {@code /invoke} (F2), or ends the call with a problem that says why not. */
@Component
public class InvokeReader {

    private static final int SHOWN = 50;

    private final RequestSchema schema;
    private final BriefReader briefs;

    InvokeReader(RequestSchema schema, WebSettings settings) {
        this.schema = schema;
        this.briefs = new BriefReader(settings.defaultLocale());
    }

    public InvokeCall read(HttpServletRequest request) throws IOException {
        return read(BodyBytes.of(request));
    }

    InvokeCall read(byte[] bytes) {
        JsonNode body = StrictJson.read(bytes);
        List<Violation> violations = schema.violations(body);
        if (violations.isEmpty()) {
            violations = PlainText.violations(body);
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations.stream().limit(SHOWN).toList()).exception();
        }
        Form form = body.has("payload") ? Form.ENVELOPE : Form.PLAIN;
        String trace = form == Form.ENVELOPE ? body.path("trace_id").asString("") : "";
        return new InvokeCall(briefs.read(body, form), form, digest(body), trace);
    }

    /** A retry may carry another trace id and is the same call. */
    private static String digest(JsonNode body) {
        ObjectNode same = ((ObjectNode) body).deepCopy();
        same.remove("trace_id");
        return Sha256.of(StrictJson.canonical(same));
    }
}
