package plugingenerator.core;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The manifest as published cores take it: intents as tags, schemas as objects, {@code auth.config}
 * (CORE.md, "What the published core does").
 */
final class PublishedDialect {

    private PublishedDialect() {}

    static ObjectNode of(ObjectNode manifest) {
        ObjectNode published = manifest.deepCopy();
        var tags = published.putArray("intents");
        for (JsonNode intent : manifest.path("intents")) {
            tags.add(intent.path("tag").asString());
        }
        published.set("input_schema", reference(manifest.path("input_schema")));
        published.set("output_schema", reference(manifest.path("output_schema")));
        ObjectNode auth = published.putObject("auth");
        auth.put("type", manifest.path("auth").path("type").asString("bearer"));
        auth.putObject("config").set("scopes", manifest.path("auth").path("scopes"));
        return published;
    }

    private static JsonNode reference(JsonNode schema) {
        return schema.isString()
                ? JsonNodeFactory.instance.objectNode().put("$ref", schema.asString())
                : schema;
    }
}
