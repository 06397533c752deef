package plugingenerator.console.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import plugingenerator.console.page.Assets;
import plugingenerator.console.page.Frame;
import plugingenerator.console.page.Tongue;
import plugingenerator.flow.desk.OperatorLogin;

/**
 * Stands before every handler of the console, found by the handler's own package: however a path is
 * written, what it leads to decides. Nothing changes on behalf of a foreign page, and where a login
 * is needed, nothing is shown without.
 */
@Component
class Guard implements HandlerInterceptor, WebMvcConfigurer {

    static final String COOKIE = "console_session";

    private static final String CONSOLE = "plugingenerator.console";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final OperatorLogin login;

    Guard(OperatorLogin login) {
        this.login = login;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().getName().startsWith(CONSOLE)) {
            return true;
        }
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cache-Control", "no-store");
        // A form of ours must say where it comes from: no-referrer would send Origin: null.
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        if (!safe(request) && !ownPage(request)) {
            response.sendError(403);
            return false;
        }
        Tongue.keep(request, response);
        Class<?> type = method.getBeanType();
        if (login.open() || type == Assets.class || type == LoginEndpoint.class) {
            return true;
        }
        if (!login.knows(session(request))) {
            toLogin(request, response);
            return false;
        }
        Frame.loggedIn(request);
        return true;
    }

    /** A part of a page cannot be swapped for a login: the whole page goes there. */
    private static void toLogin(HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", LoginEndpoint.PATH);
            response.setStatus(401);
        } else if (safe(request)) {
            response.setHeader("Location", LoginEndpoint.PATH);
            response.setStatus(303);
        } else {
            response.setStatus(401);
        }
    }

    private static boolean safe(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    /** A browser says where a form comes from; what says nothing is no form of ours. */
    private static boolean ownPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        String host = request.getHeader("Host");
        if (site != null && !site.equals("same-origin")) {
            return false;
        }
        return origin != null
                && host != null
                && (origin.equals("http://" + host) || origin.equals("https://" + host));
    }

    private static String session(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        return cookies == null
                ? ""
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse("");
    }
}
