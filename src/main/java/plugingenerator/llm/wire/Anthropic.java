package plugingenerator.llm.wire;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import plugingenerator.llm.Ask;
import plugingenerator.llm.Failure.Code;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Anthropic's messages; the form of the answer is the input of a tool that must be used. */
public final class Anthropic implements Dialect {

    private static final String VERSION = "2023-06-01";

    @Override
    public HttpRequest.Builder question(Ask ask, Endpoint endpoint, Habits habits) {
        ObjectNode body =
                JSON.createObjectNode().put("model", endpoint.model()).put("stream", true);
        body.put("max_tokens", ask.maxTokens());
        if (habits.temperature()) {
            body.put("temperature", 0.2);
        }
        ObjectNode system = body.putArray("system").addObject();
        system.put("type", "text").put("text", Dialect.system(ask, habits.structure()));
        system.putObject("cache_control").put("type", "ephemeral");
        body.putArray("messages").addObject().put("role", "user").put("content", ask.user());
        if (habits.structure() == Habits.Structure.SCHEMA) {
            ObjectNode tool = body.putArray("tools").addObject();
            tool.put("name", ask.form().name()).put("description", "Takes the answer.");
            tool.set("input_schema", ask.form().schema());
            body.putObject("tool_choice").put("type", "tool").put("name", ask.form().name());
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(endpoint.at("/v1/messages"))
                        .header("Content-Type", "application/json")
                        .header("anthropic-version", VERSION)
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return endpoint.key() == null ? request : request.header("x-api-key", endpoint.key());
    }

    @Override
    public void hear(String line, Hearing hearing) {
        if (!line.startsWith("data:")) {
            return;
        }
        JsonNode event;
        try {
            event = JSON.readTree(line.substring(5));
        } catch (JacksonException unreadable) {
            hearing.broke(Code.UNREADABLE);
            return;
        }
        switch (event.path("type").asString("")) {
            case "message_start" -> count(event.path("message").path("usage"), hearing);
            case "content_block_delta" -> {
                hearing.add(event.path("delta").path("partial_json").asString(""));
                hearing.add(event.path("delta").path("text").asString(""));
            }
            case "message_delta" -> {
                count(event.path("usage"), hearing);
                end(event.path("delta").path("stop_reason").asString(""), hearing);
            }
            case "error" ->
                    hearing.broke(
                            event.path("error").path("type").asString("").equals("rate_limit_error")
                                    ? Code.RATE_LIMITED
                                    : Code.SERVER_ERROR);
            default -> {}
        }
    }

    private static void end(String reason, Hearing hearing) {
        switch (reason) {
            case "" -> {}
            case "max_tokens", "model_context_window_exceeded" -> hearing.ended(Hearing.End.CUT);
            case "refusal" -> hearing.ended(Hearing.End.DECLINED);
            default -> hearing.ended(Hearing.End.WHOLE);
        }
    }

    private static void count(JsonNode usage, Hearing hearing) {
        long fresh = usage.path("input_tokens").asLong(-1);
        long cached =
                usage.path("cache_read_input_tokens").asLong(0)
                        + usage.path("cache_creation_input_tokens").asLong(0);
        hearing.counted(fresh < 0 ? -1 : fresh + cached, usage.path("output_tokens").asLong(-1));
    }
}
