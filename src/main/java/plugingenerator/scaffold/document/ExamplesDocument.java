package plugingenerator.scaffold.document;

import java.util.List;
import java.util.Map;
import plugingenerator.blueprint.Example;
import plugingenerator.blueprint.Example.Expectation;
import plugingenerator.blueprint.Example.Given;
import plugingenerator.blueprint.Example.HttpAnswer;
import plugingenerator.blueprint.Example.Step;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code tests/examples.json}: what the plugin's tests put to it and expect; absent is left out.
 */
public final class ExamplesDocument {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ExamplesDocument() {}

    public static String of(List<Example> examples) {
        ArrayNode all = JSON.createArrayNode();
        for (Example example : examples) {
            ObjectNode node = all.addObject().put("title", example.title());
            given(node.putObject("given"), example.given());
            ArrayNode steps = node.putArray("steps");
            example.steps().forEach(step -> step(steps.addObject(), step));
        }
        return JsonText.of(all);
    }

    private static void given(ObjectNode node, Given given) {
        if (given.now() != null) {
            node.put("now", given.now());
        }
        if (given.llmReply() != null) {
            node.put("llm_reply", given.llmReply());
        }
        ArrayNode http = node.putArray("http");
        for (HttpAnswer answer : given.http()) {
            http.addObject()
                    .put("url_contains", answer.urlContains())
                    .put("status", answer.status())
                    .put("body", answer.body());
        }
    }

    private static void step(ObjectNode node, Step step) {
        Map<String, Object> input = step.input();
        if (input != null) {
            node.set("input", JSON.valueToTree(input));
        } else {
            node.put("message", step.message());
        }
        Expectation expect = step.expect();
        ObjectNode expected = node.putObject("expect");
        expected.set("output", JSON.valueToTree(expect.output()));
        ArrayNode contained = expected.putArray("text_contains");
        expect.textContains().forEach(contained::add);
        if (expect.errorContains() != null) {
            expected.put("error_contains", expect.errorContains());
        }
    }
}
