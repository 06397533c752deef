package plugingenerator.blueprint.prompt;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import plugingenerator.blueprint.json.Prose;
import plugingenerator.request.Brief;
import plugingenerator.request.Capability;
import plugingenerator.request.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Other people's words as data: one line of JSON in which no mark of a prompt can stand (no angle
 * bracket, backtick, line end or invisible character). Nothing of the asker is in it.
 */
record Fence(String id, String text) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Fence of(Brief brief) {
        Capability capability = brief.capability();
        ObjectNode wish = JSON.createObjectNode();
        wish.put("summary", capability.summary());
        if (!capability.details().isEmpty()) {
            wish.put("details", capability.details());
        }
        if (capability.name() != null) {
            wish.put("name", capability.name());
        }
        if (!capability.examples().isEmpty()) {
            ArrayNode samples = wish.putArray("examples");
            capability.examples().forEach(sample -> samples.addPOJO(sample));
        }
        Map<String, Object> constraints = new TreeMap<>(brief.constraints().values());
        constraints.remove("force_new");
        if (!constraints.isEmpty()) {
            wish.set("constraints", JSON.valueToTree(constraints));
        }
        String text = data(wish);
        return new Fence(digest(text), text);
    }

    /** Any document as data. */
    static String data(@Nullable JsonNode document) {
        StringBuilder text = new StringBuilder();
        JSON.writeValueAsString(document)
                .codePoints()
                .filter(Prose::visible)
                .forEach(
                        point -> {
                            if (point == '<' || point == '>' || point == '`') {
                                text.append("\\u%04x".formatted(point));
                            } else {
                                text.appendCodePoint(point);
                            }
                        });
        return text.toString();
    }

    /** A mark that a text cannot hold, because it depends on the whole of it. */
    private static String digest(String text) {
        return Sha256.of(text).substring(0, 12);
    }
}
