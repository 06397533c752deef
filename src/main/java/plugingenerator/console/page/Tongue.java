package plugingenerator.console.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plugingenerator.request.Language;

/** The language of the pages: what was chosen last, else the browser's. */
public final class Tongue {

    private static final String COOKIE = "console_lang";
    private static final int YEAR = 365 * 24 * 60 * 60;

    private Tongue() {}

    public static Language of(HttpServletRequest request) {
        return chosen(request.getParameter("lang"))
                .or(() -> chosen(kept(request)))
                .orElseGet(
                        () ->
                                request.getHeader("Accept-Language") == null
                                        ? Language.RU
                                        : Language.ofLocale(request.getLocale().toLanguageTag()));
    }

    /** Keeps a choice that came with this call. */
    public static void keep(HttpServletRequest request, HttpServletResponse response) {
        chosen(request.getParameter("lang"))
                .ifPresent(
                        language -> {
                            Cookie cookie = new Cookie(COOKIE, language.tag());
                            cookie.setPath("/console");
                            cookie.setHttpOnly(true);
                            cookie.setMaxAge(YEAR);
                            cookie.setAttribute("SameSite", "Strict");
                            response.addCookie(cookie);
                        });
    }

    /** The query without the choice of a language. */
    static String without(@Nullable String query) {
        return query == null
                ? ""
                : Stream.of(query.split("&"))
                        .filter(part -> !part.startsWith("lang=") && !part.isEmpty())
                        .collect(Collectors.joining("&"));
    }

    private static @Nullable String kept(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private static Optional<Language> chosen(@Nullable String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }
}
