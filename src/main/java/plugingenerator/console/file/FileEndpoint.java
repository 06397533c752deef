package plugingenerator.console.file;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import plugingenerator.console.page.Frame;
import plugingenerator.console.page.Pages;
import plugingenerator.console.request.Bundle;
import plugingenerator.console.request.Found;
import plugingenerator.console.request.Timeline;
import plugingenerator.flow.desk.Dossier;

/** An archive's files: one with the tree beside it, raw, all as a zip, and what changed. */
@RestController
@RequestMapping("/console/requests/{id}")
class FileEndpoint {

    private final Found found;
    private final Pages pages;

    FileEndpoint(Found found, Pages pages) {
        this.found = found;
        this.pages = pages;
    }

    @GetMapping("/files")
    ResponseEntity<String> files(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String path,
            HttpServletRequest request) {
        Optional<Dossier> dossier = found.find(id);
        Optional<Bundle> bundle = dossier.flatMap(one -> Bundle.of(one.answer()));
        if (bundle.isEmpty()) {
            return pages.lost(request);
        }
        String shown = path.isEmpty() ? first(bundle.get()) : path;
        String text = bundle.get().files().get(shown);
        if (text == null) {
            return pages.lost(request);
        }
        Timeline timeline = Timeline.of(dossier.get());
        return pages.page(
                "files",
                Frame.of(request, "requests", dossier.get().request().wish()),
                Map.of(
                        "dossier",
                        dossier.get(),
                        "paths",
                        List.copyOf(bundle.get().files().keySet()),
                        "path",
                        shown,
                        "text",
                        text,
                        "lines",
                        Colours.lines(shown, text),
                        "findings",
                        timeline.findings().stream()
                                .filter(finding -> finding.path().equals(shown))
                                .toList()));
    }

    @GetMapping("/changes")
    ResponseEntity<String> changes(@PathVariable String id, HttpServletRequest request) {
        Optional<Dossier> dossier = found.find(id);
        Optional<Bundle> after = dossier.flatMap(one -> Bundle.of(one.answer()));
        Optional<Bundle> before = dossier.flatMap(Dossier::before).flatMap(Bundle::of);
        return after.isEmpty() || before.isEmpty()
                ? pages.lost(request)
                : pages.page(
                        "changes",
                        Frame.of(request, "requests", dossier.get().request().wish()),
                        Map.of(
                                "dossier",
                                dossier.get(),
                                "changes",
                                Change.between(before.get().files(), after.get().files())));
    }

    /** As text, whatever it is: a browser neither guesses a type nor runs anything in it. */
    @GetMapping("/raw")
    ResponseEntity<?> raw(
            @PathVariable String id, @RequestParam String path, HttpServletRequest request) {
        return found.find(id)
                .flatMap(dossier -> Bundle.of(dossier.answer()))
                .map(bundle -> bundle.files().get(path))
                .<ResponseEntity<?>>map(
                        text ->
                                ResponseEntity.ok()
                                        .header("Content-Type", "text/plain;charset=UTF-8")
                                        .header(
                                                "Content-Security-Policy",
                                                "sandbox; default-src 'none'")
                                        .body(text))
                .orElseGet(() -> pages.lost(request));
    }

    @GetMapping("/archive")
    ResponseEntity<?> archive(@PathVariable String id, HttpServletRequest request) {
        return found.find(id)
                .filter(dossier -> Bundle.of(dossier.answer()).isPresent())
                .<ResponseEntity<?>>map(FileEndpoint::download)
                .orElseGet(() -> pages.lost(request));
    }

    private static ResponseEntity<byte[]> download(Dossier dossier) {
        String name = dossier.answer().path("archive").path("file_name").asString("plugin.zip");
        return ResponseEntity.ok()
                .header("Content-Type", "application/zip")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(
                        Base64.getDecoder()
                                .decode(dossier.answer().path("scaffold_archive").asString("")));
    }

    private static String first(Bundle bundle) {
        return bundle.files().keySet().stream()
                .filter(path -> path.endsWith("/logic.py"))
                .findFirst()
                .orElseGet(() -> bundle.files().firstKey());
    }
}
