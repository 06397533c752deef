package plugingenerator.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where no token is asked for, a page that a browser of this machine shows must not be able to
 * call: its {@code Host} (DNS rebinding) or {@code Origin} (cross-site request) gives it away.
 */
final class OwnAddress {

    private static final Set<String> SITES = Set.of("same-origin", "none");

    private OwnAddress() {}

    static boolean foreign(HttpServletRequest request) {
        int port = request.getLocalPort();
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return !own(request.getHeader("Host"), port)
                || (origin != null && !ownOrigin(origin, port))
                || (site != null && !SITES.contains(site));
    }

    private static boolean ownOrigin(String origin, int port) {
        return origin.startsWith("http://") && own(origin.substring("http://".length()), port);
    }

    private static boolean own(@Nullable String authority, int port) {
        if (authority == null) {
            return false;
        }
        String sent = authority.toLowerCase(Locale.ROOT);
        return named(sent, "localhost", port)
                || named(sent, "127.0.0.1", port)
                || named(sent, "[::1]", port);
    }

    private static boolean named(String sent, String name, int port) {
        return sent.equals(name + ":" + port) || (port == 80 && sent.equals(name));
    }
}
