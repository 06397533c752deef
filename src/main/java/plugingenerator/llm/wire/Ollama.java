package plugingenerator.llm.wire;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import plugingenerator.llm.Ask;
import plugingenerator.llm.Failure.Code;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Ollama's own chat: a JSON document a line. */
public final class Ollama implements Dialect {

    @Override
    public HttpRequest.Builder question(Ask ask, Endpoint endpoint, Habits habits) {
        ObjectNode body =
                JSON.createObjectNode().put("model", endpoint.model()).put("stream", true);
        body.putObject("options").put("temperature", 0.2).put("num_predict", ask.maxTokens());
        var messages = body.putArray("messages");
        messages.addObject()
                .put("role", "system")
                .put("content", Dialect.system(ask, habits.structure()));
        messages.addObject().put("role", "user").put("content", ask.user());
        switch (habits.structure()) {
            case SCHEMA -> body.set("format", ask.form().schema());
            case JSON_OBJECT -> body.put("format", "json");
            case TEXT -> {}
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(endpoint.at("/api/chat"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return endpoint.key() == null
                ? request
                : request.header("Authorization", "Bearer " + endpoint.key());
    }

    @Override
    public void hear(String line, Hearing hearing) {
        if (line.isBlank()) {
            return;
        }
        JsonNode part;
        try {
            part = JSON.readTree(line);
        } catch (JacksonException unreadable) {
            hearing.broke(Code.UNREADABLE);
            return;
        }
        if (part.has("error")) {
            hearing.broke(Code.SERVER_ERROR);
            return;
        }
        hearing.add(part.path("message").path("content").asString(""));
        if (part.path("done").asBoolean(false)) {
            hearing.counted(
                    part.path("prompt_eval_count").asLong(-1), part.path("eval_count").asLong(-1));
            boolean cut = part.path("done_reason").asString("stop").equals("length");
            hearing.ended(cut ? Hearing.End.CUT : Hearing.End.WHOLE);
        }
    }
}
