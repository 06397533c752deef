package referencecore.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import referencecore.registry.CoreSettings;

/** The operator's token, where one is set; never a page of another site. */
@Component
class OperatorGate extends OncePerRequestFilter {

    private static final List<String> OPEN = List.of("/", "/index.html", "/app.js", "/health");

    private final CoreSettings settings;

    OperatorGate(CoreSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", "default-src 'self'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        String path = request.getRequestURI();
        String wanted = settings.operatorToken();
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (wanted == null
                || OPEN.contains(path)
                || path.startsWith("/api/v1/plugins")
                || Bearer.of(request.getHeader("Authorization"))
                        .filter(sent -> Bearer.same(sent, wanted))
                        .isPresent()) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
