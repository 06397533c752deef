package plugingenerator.llm.wire;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import plugingenerator.llm.Ask;
import plugingenerator.llm.Failure.Code;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Any server with OpenAI's chat completions, known by its base address. */
public final class OpenAi implements Dialect {

    @Override
    public HttpRequest.Builder question(Ask ask, Endpoint endpoint, Habits habits) {
        ObjectNode body =
                JSON.createObjectNode().put("model", endpoint.model()).put("stream", true);
        if (habits.countsInStream()) {
            body.putObject("stream_options").put("include_usage", true);
        }
        if (habits.temperature()) {
            body.put("temperature", 0.2);
        }
        body.put(habits.newTokenLimit() ? "max_completion_tokens" : "max_tokens", ask.maxTokens());
        var messages = body.putArray("messages");
        messages.addObject()
                .put("role", "system")
                .put("content", Dialect.system(ask, habits.structure()));
        messages.addObject().put("role", "user").put("content", ask.user());
        switch (habits.structure()) {
            case SCHEMA -> {
                ObjectNode schema =
                        body.putObject("response_format")
                                .put("type", "json_schema")
                                .putObject("json_schema");
                schema.put("name", ask.form().name()).put("strict", true);
                schema.set("schema", ask.form().schema());
            }
            case JSON_OBJECT -> body.putObject("response_format").put("type", "json_object");
            case TEXT -> {}
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(endpoint.at("/chat/completions"))
                        .header("Content-Type", "application/json")
                        .header("Accept", "text/event-stream")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return endpoint.key() == null
                ? request
                : request.header("Authorization", "Bearer " + endpoint.key());
    }

    @Override
    public void hear(String line, Hearing hearing) {
        if (line.startsWith("data:")) {
            String data = line.substring(5).strip();
            if (!data.equals("[DONE]")) {
                chunk(data, hearing);
            }
        } else if (!line.isEmpty() && !line.matches("(event|id|retry)?:.*")) {
            hearing.addUnstreamed(line);
            whole(hearing);
        }
    }

    private static void chunk(String data, Hearing hearing) {
        JsonNode chunk;
        try {
            chunk = JSON.readTree(data);
        } catch (JacksonException unreadable) {
            hearing.broke(Code.UNREADABLE);
            return;
        }
        part(chunk, "delta", hearing);
    }

    /** An answer in one piece: it is whole as soon as it can be read. */
    private static void whole(Hearing hearing) {
        if (!hearing.unstreamed().stripTrailing().endsWith("}")) {
            return;
        }
        try {
            part(JSON.readTree(hearing.unstreamed()), "message", hearing);
        } catch (JacksonException unfinished) {
            return;
        }
    }

    private static void part(JsonNode part, String member, Hearing hearing) {
        if (part.has("error")) {
            hearing.broke(Code.SERVER_ERROR);
            return;
        }
        JsonNode choice = part.path("choices").path(0);
        JsonNode message = choice.path(member);
        hearing.add(message.path("content").asString(""));
        if (!message.path("refusal").asString("").isEmpty()) {
            hearing.ended(Hearing.End.DECLINED);
        }
        switch (choice.path("finish_reason").asString("")) {
            case "" -> {}
            case "length" -> hearing.ended(Hearing.End.CUT);
            case "content_filter" -> hearing.ended(Hearing.End.DECLINED);
            default -> hearing.ended(Hearing.End.WHOLE);
        }
        JsonNode usage = part.path("usage");
        hearing.counted(
                usage.path("prompt_tokens").asLong(-1), usage.path("completion_tokens").asLong(-1));
    }
}
