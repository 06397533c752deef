package plugingenerator.gate.check;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a plugin's manifest says that it uses. */
record Declared(
        String name,
        SortedSet<String> hosts,
        SortedSet<String> environment,
        SortedSet<String> scopes,
        String storage,
        boolean llm) {

    /** Empty where the manifest does not say it in the form that the plugin's runtime reads. */
    static Optional<Declared> read(String manifest) {
        try {
            return read(JsonMapper.shared().readTree(manifest));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    private static Optional<Declared> read(JsonNode manifest) {
        JsonNode metadata = manifest.path("metadata");
        JsonNode scopes = manifest.path("auth").path("scopes");
        JsonNode llm = manifest.path("llm");
        boolean whole =
                metadata.path("hosts").isArray()
                        && metadata.path("environment").isArray()
                        && metadata.path("storage").isString()
                        && scopes.isArray()
                        && (llm.isMissingNode() || llm.isObject());
        if (!whole) {
            return Optional.empty();
        }
        SortedSet<String> environment = new TreeSet<>();
        metadata.path("environment")
                .values()
                .forEach(variable -> environment.add(variable.path("name").asString("")));
        return Optional.of(
                new Declared(
                        manifest.path("name").asString(""),
                        Facts.texts(metadata.path("hosts")),
                        environment,
                        Facts.texts(scopes),
                        metadata.path("storage").asString(),
                        llm.isObject()));
    }
}
