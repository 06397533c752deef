package plugingenerator.console.wish;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import plugingenerator.console.page.Frame;
import plugingenerator.console.page.Pages;
import plugingenerator.console.request.Found;
import plugingenerator.flow.desk.Dossier;
import plugingenerator.flow.desk.OperatorLogin;
import plugingenerator.flow.door.FrontDoor;
import plugingenerator.flow.door.Overloaded;
import plugingenerator.request.Brief;
import plugingenerator.request.RequestId;
import plugingenerator.request.Sha256;
import plugingenerator.request.store.Acceptance;
import plugingenerator.request.store.Submission;
import tools.jackson.databind.JsonNode;

/** A new wish: the form, what is wrong with it while somebody types, and the way in (F2). */
@RestController
@RequestMapping("/console/wishes")
class WishEndpoint {

    /** Where nobody logs in, whoever is on this machine sees the request over HTTP, too. */
    private static final String LOCAL = "local";

    private static final String OPERATOR = "console";

    private final FrontDoor door;
    private final Found found;
    private final OperatorLogin login;
    private final Pages pages;

    WishEndpoint(FrontDoor door, Found found, OperatorLogin login, Pages pages) {
        this.door = door;
        this.found = found;
        this.login = login;
        this.pages = pages;
    }

    /** Empty, or filled with the wish of the request {@code from} and answers to its questions. */
    @GetMapping("/new")
    ResponseEntity<String> form(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "false") boolean fresh,
            HttpServletRequest request) {
        if (from.isEmpty()) {
            return page(200, request, WishForm.of(request), Map.of(), "");
        }
        Optional<Dossier> earlier = found.find(from);
        return earlier.isEmpty()
                ? pages.lost(request)
                : page(
                        200,
                        request,
                        WishForm.again(earlier.get().brief())
                                .with(answers(earlier.get(), request), fresh),
                        Map.of(),
                        "");
    }

    @PostMapping("/check")
    ResponseEntity<String> check(HttpServletRequest request) {
        Frame frame = frame(request);
        WishForm form = WishForm.of(request);
        return pages.page(
                "hints", frame, Map.of("form", form, "problems", form.problems(frame.in())));
    }

    @PostMapping
    ResponseEntity<String> send(HttpServletRequest request) {
        Frame frame = frame(request);
        WishForm form = WishForm.of(request);
        Map<String, String> problems = form.problems(frame.in());
        if (!problems.isEmpty()) {
            return page(422, request, form, problems, "");
        }
        try {
            return Pages.to("/console/requests/" + submitted(form.brief(frame.in())));
        } catch (Overloaded full) {
            return page(503, request, form, Map.of(), "full");
        }
    }

    private RequestId submitted(Brief brief) {
        String body = Sha256.of(RequestId.random().value());
        Submission submission = new Submission(brief, login.open() ? LOCAL : OPERATOR, null, body);
        return switch (door.submit(submission)) {
            case Acceptance.Taken(RequestId id) -> id;
            case Acceptance.Repeated(RequestId id) -> id;
            case Acceptance.Conflicting() ->
                    throw new IllegalStateException("a wish without an invocation id conflicts");
        };
    }

    /** The chosen answers as lines below the questions; the numbers come from our own page. */
    private static String answers(Dossier earlier, HttpServletRequest request) {
        StringBuilder lines = new StringBuilder();
        List<JsonNode> questions =
                List.copyOf(earlier.answer().path("error").path("questions").values());
        for (int i = 0; i < questions.size(); i++) {
            String chosen = request.getParameter("answer" + i);
            if (chosen != null && chosen.matches("\\d")) {
                JsonNode option = questions.get(i).path("options").path(Integer.parseInt(chosen));
                if (option.isString()) {
                    lines.append(questions.get(i).path("text").asString(""))
                            .append(' ')
                            .append(option.asString())
                            .append('\n');
                }
            }
        }
        return lines.toString().strip();
    }

    private ResponseEntity<String> page(
            int status,
            HttpServletRequest request,
            WishForm form,
            Map<String, String> problems,
            String trouble) {
        return pages.page(
                status,
                "wish",
                frame(request),
                Map.of("form", form, "problems", problems, "trouble", trouble));
    }

    private static Frame frame(HttpServletRequest request) {
        return Frame.of(request, "wish", "");
    }
}
