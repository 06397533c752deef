package plugingenerator.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The trace id of a call: a UUID or 32 hexadecimal digits, made up where the caller sent none. */
public final class TraceId {

    public static final String HEADER = "X-Trace-Id";

    private static final String ATTRIBUTE = TraceId.class.getName();
    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{32}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private TraceId() {}

    public static boolean wellFormed(@Nullable String id) {
        return id != null && FORM.matcher(id).matches();
    }

    /** The call's trace id; the same however often it is asked for. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String sent = request.getHeader(HEADER);
        String id = wellFormed(sent) ? sent : UUID.randomUUID().toString();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    /** Takes the envelope's trace id, where no header brought one. */
    public static void adopt(HttpServletRequest request, String id) {
        if (request.getHeader(HEADER) == null && wellFormed(id)) {
            request.setAttribute(ATTRIBUTE, id);
        }
    }
}
