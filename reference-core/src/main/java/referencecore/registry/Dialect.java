package referencecore.registry;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The two forms in which cores take a manifest; each refuses the other's, as real ones do. */
public enum Dialect {
    /** Intents as objects, schemas as addresses, {@code auth.scopes}; a key; drafts; events. */
    CONTRACT {
        @Override
        List<Violation> violations(JsonNode manifest) {
            List<Violation> found = new ArrayList<>();
            JsonNode intents = manifest.path("intents");
            demand(found, intents.isArray() && !intents.isEmpty(), "intents", "at least one");
            for (JsonNode intent : intents) {
                demand(
                        found,
                        intent.path("tag").isString() && activated(intent),
                        "intents",
                        "an object with tag and activation_condition");
            }
            for (String schema : List.of("input_schema", "output_schema")) {
                demand(
                        found,
                        manifest.path(schema).asString("").matches("https?://.+"),
                        schema,
                        "the address of a JSON Schema");
            }
            demand(found, manifest.at("/auth/scopes").isArray(), "auth", "type and scopes");
            return found;
        }

        private boolean activated(JsonNode intent) {
            return List.of("classifier", "regex", "custom")
                    .contains(intent.at("/activation_condition/type").asString(""));
        }
    },
    /** Intents as tags, schemas as objects, {@code auth.config}; no key, no drafts, no events. */
    PUBLISHED {
        @Override
        List<Violation> violations(JsonNode manifest) {
            List<Violation> found = new ArrayList<>();
            JsonNode intents = manifest.path("intents");
            demand(found, intents.isArray(), "intents", "a list of strings");
            for (JsonNode intent : intents) {
                demand(found, intent.isString(), "intents", "a list of strings");
            }
            for (String schema : List.of("input_schema", "output_schema")) {
                JsonNode given = manifest.path(schema);
                demand(
                        found,
                        given.isMissingNode() || given.isNull() || given.isObject(),
                        schema,
                        "an object or null");
            }
            demand(found, manifest.at("/auth/type").isString(), "auth", "type and config");
            return found;
        }
    };

    /** What is wrong with a field of the manifest. */
    public record Violation(String field, String wanted) {}

    /** What this form does not take in a manifest. */
    abstract List<Violation> violations(JsonNode manifest);

    /** Whether this form knows drafts, the registry's key and events. */
    public boolean complete() {
        return this == CONTRACT;
    }

    private static void demand(List<Violation> found, boolean holds, String field, String wanted) {
        if (!holds) {
            found.add(new Violation(field, wanted));
        }
    }
}
