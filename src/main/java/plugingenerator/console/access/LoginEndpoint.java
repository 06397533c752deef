package plugingenerator.console.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import plugingenerator.console.page.Frame;
import plugingenerator.console.page.Pages;
import plugingenerator.flow.desk.Desk;
import plugingenerator.flow.desk.OperatorLogin;
import plugingenerator.request.Sha256;
import plugingenerator.request.rate.CallRates;

/** In with the operator's token, at most ten tries a minute and address, and out again. */
@RestController
class LoginEndpoint {

    static final String PATH = "/console/login";

    private static final int TRIES = 10;

    private final OperatorLogin login;
    private final CallRates rates;
    private final Desk desk;
    private final Pages pages;

    LoginEndpoint(OperatorLogin login, CallRates rates, Desk desk, Pages pages) {
        this.login = login;
        this.rates = rates;
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping("/")
    ResponseEntity<String> root() {
        return Pages.to("/console");
    }

    @GetMapping(PATH)
    ResponseEntity<String> form(HttpServletRequest request) {
        return login.open() ? Pages.to("/console") : form(request, 200, "");
    }

    @PostMapping(PATH)
    ResponseEntity<String> enter(
            @RequestParam(defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (rates.take(Sha256.of("console:" + request.getRemoteAddr()), TRIES).isPresent()) {
            return form(request, 429, "often");
        }
        Optional<String> session = login.enter(token);
        desk.came(session.isPresent());
        if (session.isEmpty()) {
            return form(request, 401, "wrong");
        }
        response.addCookie(cookie(session.get(), request));
        return Pages.to("/console");
    }

    @PostMapping("/console/logout")
    ResponseEntity<String> leave(HttpServletRequest request, HttpServletResponse response) {
        Cookie gone = cookie("", request);
        gone.setMaxAge(0);
        response.addCookie(gone);
        return Pages.to(PATH);
    }

    private ResponseEntity<String> form(HttpServletRequest request, int status, String problem) {
        Frame frame = Frame.of(request, "login", "");
        return pages.page(
                status, "login", frame, Map.of("problem", problem, "possible", login.possible()));
    }

    /** A proxy that speaks TLS says so; who lies only gets a stricter cookie. */
    private static Cookie cookie(String value, HttpServletRequest request) {
        Cookie cookie = new Cookie(Guard.COOKIE, value);
        cookie.setPath("/console");
        cookie.setHttpOnly(true);
        cookie.setSecure(
                request.isSecure() || "https".equals(request.getHeader("X-Forwarded-Proto")));
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }
}
