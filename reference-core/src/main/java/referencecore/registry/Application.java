package referencecore.registry;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A registration as it came; {@code key} is its {@code Idempotency-Key}, empty where none came. */
public record Application(
        String key,
        String name,
        String version,
        String baseUrl,
        ObjectNode manifest,
        List<String> scopes,
        boolean draft) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    public Application {
        scopes = List.copyOf(scopes);
    }

    /** Reads a body; what is no registration at all is told as violations. */
    public static List<Dialect.Violation> violations(JsonNode body) {
        java.util.ArrayList<Dialect.Violation> found = new java.util.ArrayList<>();
        if (!NAME.matcher(body.path("name").asString("")).matches()) {
            found.add(new Dialect.Violation("name", "snake_case"));
        }
        if (!body.path("version").asString("").matches("\\d+\\.\\d+\\.\\d+")) {
            found.add(new Dialect.Violation("version", "a semantic version"));
        }
        if (!body.path("base_url").asString("").matches("https?://[^/?#\\s]+(/[^?#\\s]*)?")) {
            found.add(new Dialect.Violation("base_url", "an absolute http address"));
        }
        if (!body.path("manifest").isObject()) {
            found.add(new Dialect.Violation("manifest", "an object"));
        }
        return found;
    }

    public static Application of(JsonNode body, String key) {
        return new Application(
                key,
                body.path("name").asString(),
                body.path("version").asString(),
                body.path("base_url").asString().replaceAll("/+$", ""),
                (ObjectNode) body.path("manifest"),
                body.path("scopes").values().stream().map(scope -> scope.asString("")).toList(),
                body.path("mode").asString("").equals("draft"));
    }
}
