package plugingenerator.scaffold;

import java.util.Map;
import java.util.TreeMap;
import plugingenerator.blueprint.Blueprint;
import plugingenerator.blueprint.BlueprintReader;
import plugingenerator.blueprint.BlueprintWriter;
import plugingenerator.blueprint.Oddities;
import plugingenerator.blueprint.Reading;
import plugingenerator.blueprint.json.Prose;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A blueprint that says one text in every slot that takes words of people. */
public final class OddTexts {

    /** The slots, and how many characters each takes. */
    private static final Map<String, Integer> SLOTS =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("/title", 120),
                            Map.entry("/summary", 4_000),
                            Map.entry("/intents/0/examples/1", 500),
                            Map.entry("/intents/1/examples/0", 500),
                            Map.entry("/intents/0/counterexamples/0", 500),
                            Map.entry("/intents/1/activation/value", 1_000),
                            Map.entry("/input/1/description", 1_000),
                            Map.entry("/input/3/enum/2", 4_000),
                            Map.entry("/output/0/description", 1_000),
                            Map.entry("/output/0/fields/0/description", 1_000),
                            Map.entry("/environment/0/purpose", 500),
                            Map.entry("/examples/0/title", 200),
                            Map.entry("/requirements/0/shown_by/0", 200),
                            Map.entry("/examples/0/given/llm_reply", 4_000),
                            Map.entry("/examples/0/given/http/0/body", 4_000),
                            Map.entry("/examples/0/steps/0/message", 4_000),
                            Map.entry("/examples/0/steps/0/expect/text_contains/1", 4_000),
                            Map.entry("/examples/1/steps/0/expect/error_contains", 4_000),
                            Map.entry("/requirements/0/text", 1_000),
                            Map.entry("/texts/help", 4_000),
                            Map.entry("/texts/suggested_actions/0", 64),
                            Map.entry("/needs_implementation/0/what", 1_000),
                            Map.entry("/needs_implementation/0/why", 1_000),
                            Map.entry("/needs_implementation/0/where", 200)));

    private OddTexts() {}

    /** What a slot of so many characters makes of the text. */
    static String shown(String text, int length) {
        String clean = Prose.clean(Oddities.cut(Prose.clean(text), length));
        return clean.isEmpty() ? "x" : clean;
    }

    /** The blueprint with the text in every slot, its language ru or en. */
    public static Blueprint saying(String text, String language) {
        ObjectNode document =
                (ObjectNode)
                        JsonMapper.shared()
                                .readTree(BlueprintWriter.write(Golden.blueprint("price_watch")));
        document.put("language", language);
        if (document.path("needs_implementation").isEmpty()) {
            document.withArray("/needs_implementation")
                    .addObject()
                    .put("what", "x")
                    .put("why", "x")
                    .put("where", "x");
        }
        SLOTS.forEach((slot, length) -> put(document, slot, shown(text, length)));
        return switch (BlueprintReader.read(document.toString())) {
            case Reading.Read(Blueprint blueprint) -> blueprint;
            case Reading.Unreadable(var flaws) -> throw new AssertionError(flaws.toString());
        };
    }

    private static void put(ObjectNode document, String slot, String text) {
        int slash = slot.lastIndexOf('/');
        String member = slot.substring(slash + 1);
        JsonNode parent = document.at(slot.substring(0, slash));
        switch (parent) {
            case ObjectNode object -> object.put(member, text);
            case ArrayNode list when Integer.parseInt(member) == list.size() -> list.add(text);
            case ArrayNode list -> list.set(Integer.parseInt(member), text);
            default -> throw new AssertionError(slot);
        }
    }
}
