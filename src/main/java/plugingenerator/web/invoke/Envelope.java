package plugingenerator.web.invoke;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The core's form of an answer: what it understands on top, everything else in {@code output}. */
final class Envelope {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Envelope() {}

    static ObjectNode of(ObjectNode plain) {
        ObjectNode envelope = JSON.createObjectNode();
        envelope.set("status", plain.path("status"));
        ObjectNode output = envelope.putObject("output");
        output.set("text", plain.path("text"));
        output.put("content_type", "text/plain");
        output.set("suggested_actions", actions(plain.path("error")));
        plain.properties().stream()
                .filter(member -> !member.getKey().equals("status"))
                .filter(member -> !member.getKey().equals("text"))
                .forEach(member -> output.set(member.getKey(), member.getValue()));
        envelope.set("usage", usage(plain.path("usage")));
        envelope.set("error", error(plain.path("error")));
        return envelope;
    }

    /** For buttons under the text: answers to the first question, or what to say to a plugin. */
    private static JsonNode actions(JsonNode error) {
        JsonNode options = error.path("questions").path(0).path("options");
        JsonNode existing = error.path("existing");
        if (existing.path("kind").asString("").equals("plugin")) {
            return JSON.createArrayNode().add(existing.path("example"));
        }
        return options.isArray() ? options : JSON.createArrayNode();
    }

    private static JsonNode usage(JsonNode usage) {
        if (!usage.isObject()) {
            return JSON.nullNode();
        }
        ObjectNode three = JSON.createObjectNode();
        three.set("prompt_tokens", usage.path("prompt_tokens"));
        three.set("completion_tokens", usage.path("completion_tokens"));
        three.set("total_tokens", usage.path("total_tokens"));
        return three;
    }

    private static JsonNode error(JsonNode error) {
        return error.isObject()
                ? JSON.valueToTree(
                        error.path("code").asString() + ": " + error.path("reason").asString())
                : JSON.nullNode();
    }
}
