package plugingenerator.llm.wire;

import java.net.http.HttpRequest;
import plugingenerator.llm.Ask;
import tools.jackson.databind.json.JsonMapper;

/** How one kind of server is asked and understood. One file a provider. */
public interface Dialect {

    JsonMapper JSON = JsonMapper.builder().build();

    /** The question as this server takes it, with a streamed answer. */
    HttpRequest.Builder question(Ask ask, Endpoint endpoint, Habits habits);

    /** Takes in one line of the stream. */
    void hear(String line, Hearing hearing);

    /** The rules; for a server that is not held to a schema, with the schema as text. */
    static String system(Ask ask, Habits.Structure structure) {
        return switch (structure) {
            case SCHEMA -> ask.system();
            case JSON_OBJECT, TEXT ->
                    ask.system()
                            + "\n\nAnswer with one JSON object and nothing else. It must satisfy this JSON Schema:\n"
                            + ask.form().schema();
        };
    }
}
