package plugingenerator.console.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import plugingenerator.request.Sha256;

/** Styles and scripts: a closed list, out of the jar; named by their digest, kept by browsers. */
@RestController
public class Assets {

    private record Asset(String text, String type, String digest) {

        static Asset of(String resource, String type) {
            try (InputStream in =
                    Objects.requireNonNull(Assets.class.getResourceAsStream(resource), resource)) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                return new Asset(text, type, Sha256.of(text).substring(0, 12));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private static final String OWN = "/plugingenerator/console/";
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/";

    private static final Map<String, Asset> ALL =
            Map.of(
                    "console.css", Asset.of(OWN + "console.css", "text/css"),
                    "parts.css", Asset.of(OWN + "parts.css", "text/css"),
                    "console.js", Asset.of(OWN + "console.js", "text/javascript"),
                    "icon.svg", Asset.of(OWN + "icon.svg", "image/svg+xml"),
                    "htmx.js", Asset.of(htmx(), "text/javascript"));

    private static String htmx() {
        String version =
                Asset.of("/META-INF/maven/org.webjars.npm/htmx.org/pom.properties", "")
                        .text()
                        .lines()
                        .filter(line -> line.startsWith("version="))
                        .map(line -> line.substring("version=".length()))
                        .findFirst()
                        .orElseThrow();
        return HTMX + version + "/dist/htmx.min.js";
    }

    /** Where a page finds an asset; another content has another address. */
    public static String at(String name) {
        return "/console/assets/" + Objects.requireNonNull(ALL.get(name)).digest() + "/" + name;
    }

    @GetMapping("/console/assets/{digest}/{name}")
    ResponseEntity<String> asset(@PathVariable String digest, @PathVariable String name) {
        Asset asset = ALL.get(name);
        return asset == null || !asset.digest().equals(digest)
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok()
                        .header("Cache-Control", "public, max-age=31536000, immutable")
                        .header("Content-Type", asset.type() + ";charset=UTF-8")
                        .body(asset.text());
    }
}
