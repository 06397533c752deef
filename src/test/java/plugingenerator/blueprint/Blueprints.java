package plugingenerator.blueprint;

import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A small, whole blueprint as JSON, and variations of it. */
public final class Blueprints {

    private static final JsonMapper JSON = JsonMapper.shared();

    public static final String FUEL =
            """
            {"name": "fuel_use", "title": "Расход топлива", "summary": "Считает расход.",
             "language": "ru",
             "intents": [{"tag": "fuel.use",
                          "activation": {"type": "classifier", "value": "fuel.use", "threshold": 0.5},
                          "priority": 100,
                          "examples": ["залил 42 литра проехал 560", "расход топлива"],
                          "counterexamples": ["сколько стоит бензин"]}],
             "input": [{"name": "litres", "type": "number", "description": "Литры", "required": true,
                        "minimum": 0, "maximum": 500, "max_length": null, "enum": [], "fields": []},
                       {"name": "unit", "type": "string", "description": "", "required": false,
                        "enum": ["l", "gal"]}],
             "output": [{"name": "per_100", "type": "number", "description": "", "required": false},
                        {"name": "rows", "type": "records", "required": false,
                         "fields": [{"name": "day", "type": "date", "required": true}]}],
             "logic": {"imports": [{"module": "math", "names": ["ceil"]}],
                       "units": [
                         {"name": "from_text",
                          "code": "def from_text(text: str, tools: Tools) -> Input:\\n    return Input(litres=numbers(text)[0])"},
                         {"name": "handle",
                          "code": "async def handle(request: Input, tools: Tools) -> Output:\\n    return Output(text=str(ceil(request.litres)))"}]},
             "hosts": [], "storage": "user", "uses_llm": false, "scopes": [], "watch": null,
             "environment": [],
             "examples": [{"title": "42 л", "given": {"now": null, "llm_reply": null, "http": []},
                           "steps": [{"message": "залил 42 литра", "input": null,
                                      "expect": {"output": {"per_100": 7.5}, "text_contains": ["42"],
                                                 "error_contains": null}}]}],
             "requirements": [{"text": "литры → расход", "shown_by": ["42 л"]}],
             "texts": {"help": "Напишите литры.", "suggested_actions": ["залил 42"]},
             "needs_implementation": []}
            """;

    private Blueprints() {}

    /** The blueprint's document, changed. */
    public static String changed(Consumer<ObjectNode> change) {
        ObjectNode document = (ObjectNode) JSON.readTree(FUEL);
        change.accept(document);
        return document.toString();
    }

    /** The blueprint with one slot replaced, named by a JSON pointer; null removes it. */
    public static String with(String pointer, String value) {
        return changed(
                document -> {
                    int slash = pointer.lastIndexOf('/');
                    var parent = document.at(pointer.substring(0, slash));
                    String member = pointer.substring(slash + 1);
                    if (parent instanceof ArrayNode list) {
                        list.set(Integer.parseInt(member), JSON.readTree(value));
                    } else {
                        ((ObjectNode) parent).set(member, JSON.readTree(value));
                    }
                });
    }

    public static Blueprint fuel() {
        return read(FUEL);
    }

    public static Blueprint read(String json) {
        return switch (BlueprintReader.read(json)) {
            case Reading.Read(Blueprint blueprint) -> blueprint;
            case Reading.Unreadable(var flaws) -> throw new AssertionError(flaws.toString());
        };
    }
}
