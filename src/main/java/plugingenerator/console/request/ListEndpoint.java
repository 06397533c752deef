package plugingenerator.console.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import plugingenerator.console.page.Frame;
import plugingenerator.console.page.Pages;
import plugingenerator.flow.desk.Desk;
import plugingenerator.request.Sha256;
import plugingenerator.request.board.Show;

/** The list of requests, which looks for news every few seconds and stays as it is without. */
@RestController
class ListEndpoint {

    private static final int ROWS = 25;
    private static final int LONGEST = 200;

    private final Desk desk;
    private final Pages pages;

    ListEndpoint(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping("/console")
    ResponseEntity<String> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "1") String page,
            HttpServletRequest request) {
        Frame frame = frame(request);
        Map<String, Object> values = values(q, show, page);
        return pages.page("requests", frame, with(values, frame));
    }

    /** The rows alone; nothing where the reader has {@code seen} the same already. */
    @GetMapping("/console/rows")
    ResponseEntity<String> rows(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "") String seen,
            HttpServletRequest request) {
        Frame frame = frame(request);
        Map<String, Object> values = with(values(q, show, page), frame);
        return seen.equals(values.get("seen"))
                ? ResponseEntity.noContent().build()
                : pages.page("rows", frame, values);
    }

    private Map<String, Object> values(String q, String show, String page) {
        String text = q.strip().substring(0, Math.min(LONGEST, q.strip().length()));
        Show filter = Show.ofWire(show);
        int found = desk.count(text, filter);
        int last = Math.max(1, (found + ROWS - 1) / ROWS);
        int number = Math.min(last, page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1);
        return Map.of(
                "rows",
                desk.rows(text, filter, (number - 1) * ROWS, ROWS),
                "place",
                new Place(text, filter, number, last, found));
    }

    private Map<String, Object> with(Map<String, Object> values, Frame frame) {
        Map<String, Object> all = new java.util.HashMap<>(values);
        all.put("seen", "");
        all.put("seen", Sha256.of(pages.text("rows", frame, all)).substring(0, 16));
        return all;
    }

    private static Frame frame(HttpServletRequest request) {
        return Frame.of(request, "requests", "");
    }
}
