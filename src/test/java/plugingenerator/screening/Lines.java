package plugingenerator.screening;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import plugingenerator.request.Brief;
import plugingenerator.request.Capability;
import plugingenerator.request.Constraints;
import plugingenerator.request.Language;
import plugingenerator.request.UserContext;
import plugingenerator.screening.secret.Redaction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The labelled lines of the screening sets, as the door hands them on. */
public final class Lines {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Lines() {}

    public static List<JsonNode> of(String set) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        Lines.class.getResourceAsStream("/screening/" + set + ".jsonl"), set)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(JSON::readTree)
                    .toList();
        }
    }

    public static Brief brief(JsonNode line) {
        List<UserContext.Message> messages = new ArrayList<>();
        for (JsonNode message : line.path("user_context").path("messages")) {
            messages.add(
                    new UserContext.Message(
                            message.path("role").asString(), message.path("content").asString()));
        }
        @SuppressWarnings("unchecked") // an object of JSON is a map of strings
        Map<String, Object> constraints =
                line.has("constraints")
                        ? JSON.convertValue(line.path("constraints"), LinkedHashMap.class)
                        : Map.of();
        return Redaction.of(
                new Brief(
                        Capability.of(line.path("desired_capability").asString()),
                        new Constraints(constraints),
                        new UserContext(null, null, null, messages),
                        null,
                        Language.ofLocale(line.path("lang").asString("ru"))));
    }
}
