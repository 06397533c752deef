package plugingenerator.console.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes pages of templates that the build compiled; every value is escaped where it stands. */
@Component
public class Pages {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, Pages.class.getClassLoader(), "pages.console");

    /** A whole page, or a part of one for a page that changes in place. */
    public ResponseEntity<String> page(String template, Frame frame, Map<String, ?> values) {
        return page(200, template, frame, values);
    }

    public ResponseEntity<String> page(
            int status, String template, Frame frame, Map<String, ?> values) {
        return ResponseEntity.status(status).contentType(HTML).body(text(template, frame, values));
    }

    public String text(String template, Frame frame, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("frame", frame);
        StringOutput output = new StringOutput(16_384);
        engine.render(template + ".jte", all, output);
        return output.toString();
    }

    /** There is no such request, file or page. */
    public ResponseEntity<String> lost(HttpServletRequest request) {
        Frame frame = Frame.of(request, "", "");
        return page(404, "lost", frame, Map.of());
    }

    public static ResponseEntity<String> to(String path) {
        HttpHeaders headers = new HttpHeaders();
        headers.setLocation(URI.create(path));
        return ResponseEntity.status(303).headers(headers).build();
    }
}
