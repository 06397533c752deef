package plugingenerator.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import plugingenerator.flow.audit.Audit;
import plugingenerator.web.problem.Problem;
import plugingenerator.web.problem.ProblemAnswer;
import plugingenerator.web.problem.ProblemType;
import plugingenerator.web.setting.WebSettings;

/** The first to see a call: headers of every answer, foreign hosts, tokens. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class AccessFilter extends OncePerRequestFilter {

    /** Open to everyone, with and without what is below them. */
    private static final List<String> OPEN =
            List.of("/health", "/manifest", "/openapi.json", "/proof-key", "/schemas");

    /** The console has pages and a login of its own. */
    private static final String CONSOLE = "/console";

    private static final Set<Integer> TURNED_AWAY =
            Set.of(
                    ProblemType.UNAUTHORIZED.status(),
                    ProblemType.FORBIDDEN.status(),
                    ProblemType.TOO_MANY_CALLS.status());

    private final WebSettings settings;
    private final Tokens tokens;

    AccessFilter(WebSettings settings, Tokens tokens) {
        this.settings = settings;
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        mark(request, response);
        admit(request, response, chain);
        if (TURNED_AWAY.contains(response.getStatus())) {
            Audit.turnedAway(
                    response.getStatus(),
                    Caller.entered(request).map(Caller::id),
                    TraceId.of(request));
        }
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (settings.open() && OwnAddress.foreign(request)) {
            refuse(
                    request,
                    response,
                    ProblemType.FORBIDDEN,
                    "Host or Origin is not this service's.");
            return;
        }
        String sent = request.getHeader(TraceId.HEADER);
        if (sent != null && !TraceId.wellFormed(sent)) {
            refuse(
                    request,
                    response,
                    ProblemType.MALFORMED_HEADER,
                    "X-Trace-Id must be a UUID or 32 hexadecimal digits.");
            return;
        }
        Optional<Caller> caller = tokens.caller(request.getHeader("Authorization"));
        if (caller.isEmpty() && !settings.open() && !open(request.getRequestURI())) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"plugin-generator\"");
            refuse(
                    request,
                    response,
                    ProblemType.UNAUTHORIZED,
                    "Send Authorization: Bearer with the token that the core issued or PLUGIN_TOKEN"
                            + " holds.");
            return;
        }
        caller.orElse(Caller.LOCAL).enter(request);
        chain.doFilter(request, response);
    }

    private static void mark(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(TraceId.HEADER, TraceId.of(request));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (!under(request.getRequestURI(), CONSOLE)) {
            response.setHeader("Cache-Control", "no-store");
            response.setHeader(
                    "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        }
    }

    private static boolean open(String path) {
        return path.equals("/")
                || under(path, CONSOLE)
                || OPEN.stream().anyMatch(root -> under(path, root));
    }

    /** The path as it was sent: an encoded or dotted one is under nothing. */
    private static boolean under(String path, String root) {
        return path.equals(root)
                || (path.startsWith(root + "/")
                        && !path.contains("..")
                        && !path.contains("%")
                        && !path.contains(";"));
    }

    private static void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            ProblemType type,
            String detail)
            throws IOException {
        ProblemAnswer.write(request, response, Problem.of(type, detail));
    }
}
