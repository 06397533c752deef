package plugingenerator.console.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import plugingenerator.console.page.Frame;
import plugingenerator.console.page.Pages;
import plugingenerator.flow.desk.Dossier;
import plugingenerator.flow.door.FrontDoor;

/** One request: its stages while it runs, then what there is to decide on, or why there is none. */
@RestController
@RequestMapping("/console/requests/{id}")
class RequestEndpoint {

    private final Found found;
    private final FrontDoor door;
    private final Pages pages;

    RequestEndpoint(Found found, FrontDoor door, Pages pages) {
        this.found = found;
        this.door = door;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<String> one(@PathVariable String id, HttpServletRequest request) {
        Optional<Dossier> dossier = found.find(id);
        if (dossier.isEmpty()) {
            return pages.lost(request);
        }
        Frame frame = Frame.of(request, "requests", dossier.get().request().wish());
        Timeline timeline = Timeline.of(dossier.get());
        return switch (dossier.get().request().state()) {
            case "succeeded" -> {
                Optional<Bundle> bundle = Bundle.of(dossier.get().answer());
                yield bundle.isEmpty()
                        ? pages.lost(request)
                        : pages.page(
                                "decision",
                                frame,
                                Map.of(
                                        "dossier",
                                        dossier.get(),
                                        "timeline",
                                        timeline,
                                        "risks",
                                        Risk.of(
                                                dossier.get().answer().path("permissions"),
                                                frame.in()),
                                        "dialogues",
                                        Dialogue.of(bundle.get().named("tests/examples.json"))));
            }
            case "waiting", "running" ->
                    pages.page(
                            "live", frame, Map.of("dossier", dossier.get(), "timeline", timeline));
            default ->
                    pages.page(
                            "refusal",
                            frame,
                            Map.of("dossier", dossier.get(), "timeline", timeline));
        };
    }

    /** The stages alone, for a page that changes in place. */
    @GetMapping("/progress")
    ResponseEntity<String> progress(@PathVariable String id, HttpServletRequest request) {
        return found.find(id)
                .map(
                        dossier ->
                                pages.page(
                                        "progress",
                                        Frame.of(request, "requests", ""),
                                        Map.of(
                                                "dossier",
                                                dossier,
                                                "timeline",
                                                Timeline.of(dossier))))
                .orElseGet(() -> pages.lost(request));
    }

    @PostMapping("/cancel")
    ResponseEntity<String> cancel(@PathVariable String id, HttpServletRequest request) {
        return Found.id(id)
                .map(
                        known -> {
                            door.cancel(known);
                            return Pages.to("/console/requests/" + known);
                        })
                .orElseGet(() -> pages.lost(request));
    }
}
