package plugingenerator.blueprint.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plugingenerator.blueprint.Example;
import plugingenerator.blueprint.Example.Expectation;
import plugingenerator.blueprint.Example.Given;
import plugingenerator.blueprint.Example.HttpAnswer;
import plugingenerator.blueprint.Example.Step;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads examples in both forms: with {@code steps}, or one step written straight into the example.
 * Objects with free keys may arrive as JSON texts, as strict structured output knows no others.
 */
final class ExampleShape {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private ExampleShape() {}

    static Example example(Slot slot) {
        List<Step> steps =
                slot.at("steps").absent()
                        ? List.of(step(slot))
                        : Shape.each(slot.at("steps"), ExampleShape::step);
        return new Example(Prose.clean(slot.at("title").text()), given(slot.at("given")), steps);
    }

    private static Given given(Slot slot) {
        if (slot.absent()) {
            return Given.NOTHING;
        }
        return new Given(
                slot.at("now").textOrNull(),
                slot.at("llm_reply").textOrNull(),
                Shape.each(slot.at("http"), ExampleShape::answer));
    }

    private static HttpAnswer answer(Slot slot) {
        Slot body = slot.at("body");
        return new HttpAnswer(
                slot.at("url_contains").text(),
                slot.at("status").integer(200),
                body.absent() || body.isText() ? body.text("") : body.node().toString());
    }

    private static Step step(Slot slot) {
        return new Step(
                slot.at("message").textOrNull(),
                slot.at("input").absent() ? null : object(slot.at("input")),
                expectation(slot));
    }

    private static Expectation expectation(Slot step) {
        Slot expect = step.at("expect");
        if (expect.absent()) {
            expect = step;
        }
        @Nullable String error = expect.at("error_contains").textOrNull();
        return new Expectation(
                expect.at("output").absent() ? Map.of() : object(expect.at("output")),
                expect.at("text_contains").texts(),
                error == null || error.isBlank() ? null : error);
    }

    private static Map<String, Object> object(Slot slot) {
        try {
            JsonNode node = slot.isText() ? JSON.readTree(slot.text()) : slot.node();
            if (node.isNull() || node.isMissingNode()) {
                return Map.of();
            }
            if (node.isObject()) {
                return JSON.convertValue(node, OBJECT);
            }
        } catch (JacksonException _) {
            slot.flaw("must be an object, or a text that holds one as JSON");
            return Map.of();
        }
        slot.flaw("must be an object");
        return Map.of();
    }
}
