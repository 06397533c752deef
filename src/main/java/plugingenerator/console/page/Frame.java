package plugingenerator.console.page;

import jakarta.servlet.http.HttpServletRequest;
import plugingenerator.request.Language;

/**
 * What is around a page: its language, its place in the navigation, its title, and whether somebody
 * logged in and may log out. {@code path} is the page's own, for the switch of the language.
 */
public record Frame(
        Language in, String section, String title, boolean loggedIn, String path, String query) {

    static final String LOGGED_IN = Frame.class.getName();

    public static Frame of(HttpServletRequest request, String section, String title) {
        return new Frame(
                Tongue.of(request),
                section,
                title,
                Boolean.TRUE.equals(request.getAttribute(LOGGED_IN)),
                request.getRequestURI(),
                Tongue.without(request.getQueryString()));
    }

    /** Somebody logged in: the frame offers the way out. */
    public static void loggedIn(HttpServletRequest request) {
        request.setAttribute(LOGGED_IN, true);
    }

    public String current(String name) {
        return section.equals(name) ? "page" : "false";
    }

    /** This page in another language. */
    public String in(Language other) {
        return path + "?" + (query.isEmpty() ? "" : query + "&") + "lang=" + other.tag();
    }
}
