package plugingenerator.console.request;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A conversation with the plugin as its own tests have it: what is said, what must come back. */
public record Dialogue(String title, List<Turn> turns) {

    /** {@code data} is the part of the answer for programs, as JSON; empty where none is named. */
    public record Turn(String said, List<String> heard, String data, boolean error) {}

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SHOWN = 6;

    /** The first six; none where the file is missing or no list. */
    public static List<Dialogue> of(String examples) {
        List<Dialogue> all = new ArrayList<>();
        try {
            for (JsonNode example : JSON.readTree(examples)) {
                List<Turn> turns = new ArrayList<>();
                for (JsonNode step : example.path("steps")) {
                    turns.add(turn(step));
                }
                all.add(new Dialogue(example.path("title").asString(""), turns));
            }
        } catch (JacksonException foreign) {
            return List.of();
        }
        return all.stream().limit(SHOWN).toList();
    }

    private static Turn turn(JsonNode step) {
        JsonNode expect = step.path("expect");
        String error = expect.path("error_contains").asString("");
        List<String> heard = new ArrayList<>(Risk.texts(expect.path("text_contains")));
        if (!error.isEmpty()) {
            heard.add(error);
        }
        JsonNode output = expect.path("output");
        return new Turn(
                step.path("message").asString(step.path("input").toString()),
                heard,
                output.isEmpty() ? "" : output.toString(),
                !error.isEmpty());
    }
}
