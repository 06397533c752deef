package plugingenerator.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import plugingenerator.web.security.TraceId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes problems as {@code application/problem+json}; used inside and outside of Spring MVC. */
public final class ProblemAnswer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProblemAnswer() {}

    /**
     * Replaces whatever was written so far; where the answer is on its way already, does nothing.
     */
    public static void write(
            HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.type().status());
        problem.headers().forEach(response::setHeader);
        response.setContentType("application/problem+json");
        byte[] body = body(problem, TraceId.of(request)).getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static String body(Problem problem, String traceId) {
        ProblemType type = problem.type();
        ObjectNode body = JSON.createObjectNode();
        body.put("type", "urn:plugin-generator:problem:" + type.wire())
                .put("title", type.title())
                .put("status", type.status())
                .put("code", type.wire())
                .put("detail", problem.detail())
                .put("trace_id", traceId);
        if (!problem.violations().isEmpty()) {
            body.set("violations", JSON.valueToTree(problem.violations()));
        }
        return JSON.writeValueAsString(body);
    }
}
