package plugingenerator.llm;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How each provider says a text, as a stream; written down from what the real ones send. */
public enum Speech {
    OPENAI {
        @Override
        public String of(String text, String end, boolean counted) {
            StringBuilder lines = new StringBuilder(": a comment\n\n");
            for (String piece : cut(text)) {
                ObjectNode chunk = JSON.createObjectNode().put("object", "chat.completion.chunk");
                chunk.putArray("choices")
                        .addObject()
                        .put("index", 0)
                        .putObject("delta")
                        .put("content", piece);
                lines.append("data: ").append(chunk).append("\n\n");
            }
            String reason = end.equals("refusal") ? "content_filter" : end;
            lines.append(
                    "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"%s\"}]}\n\n"
                            .formatted(reason));
            if (counted) {
                lines.append(
                        "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":120,\"completion_tokens\":34}}\n\n");
            }
            return lines.append("data: [DONE]\n\n").toString();
        }
    },
    ANTHROPIC {
        @Override
        public String of(String text, String end, boolean counted) {
            StringBuilder lines = new StringBuilder();
            String usage = counted ? ",\"usage\":{\"input_tokens\":120,\"output_tokens\":1}" : "";
            event(
                    lines,
                    "message_start",
                    "{\"type\":\"message_start\",\"message\":{\"role\":\"assistant\"%s}}"
                            .formatted(usage));
            event(lines, "ping", "{\"type\":\"ping\"}");
            for (String piece : cut(text)) {
                ObjectNode delta = JSON.createObjectNode().put("type", "content_block_delta");
                delta.putObject("delta").put("type", "input_json_delta").put("partial_json", piece);
                event(lines, "content_block_delta", delta.toString());
            }
            String reason =
                    switch (end) {
                        case "stop" -> "tool_use";
                        case "length" -> "max_tokens";
                        default -> end;
                    };
            event(
                    lines,
                    "message_delta",
                    "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"%s\"}%s}"
                            .formatted(reason, counted ? ",\"usage\":{\"output_tokens\":34}" : ""));
            event(lines, "message_stop", "{\"type\":\"message_stop\"}");
            return lines.toString();
        }
    },
    OLLAMA {
        @Override
        public String of(String text, String end, boolean counted) {
            StringBuilder lines = new StringBuilder();
            for (String piece : cut(text)) {
                ObjectNode part = JSON.createObjectNode().put("model", "m");
                part.putObject("message").put("role", "assistant").put("content", piece);
                lines.append(part.put("done", false)).append("\n");
            }
            String counts = counted ? ",\"prompt_eval_count\":120,\"eval_count\":34" : "";
            return lines.append("{\"done\":true,\"done_reason\":\"%s\"%s}\n".formatted(end, counts))
                    .toString();
        }
    };

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The stream of a whole text; {@code end} is stop, length or refusal. */
    public abstract String of(String text, String end, boolean counted);

    public String of(String text) {
        return of(text, "stop", true);
    }

    private static void event(StringBuilder lines, String type, String data) {
        lines.append("event: ").append(type).append("\ndata: ").append(data).append("\n\n");
    }

    private static List<String> cut(String text) {
        List<String> pieces = new ArrayList<>();
        int[] points = text.codePoints().toArray();
        for (int from = 0; from < points.length; from += 9) {
            pieces.add(new String(points, from, Math.min(9, points.length - from)));
        }
        return pieces;
    }
}
