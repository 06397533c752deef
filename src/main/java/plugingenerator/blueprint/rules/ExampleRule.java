package plugingenerator.blueprint.rules;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import plugingenerator.blueprint.Blueprint;
import plugingenerator.blueprint.Example;
import plugingenerator.blueprint.Example.Expectation;
import plugingenerator.blueprint.Example.Given;
import plugingenerator.blueprint.Example.Step;

/** Examples become tests: each has something to say, and says it in the blueprint's own fields. */
final class ExampleRule implements BlueprintRules.Rule {

    @Override
    public void judge(Blueprint blueprint, Flaws flaws) {
        List<Example> examples = blueprint.examples();
        flaws.demand(!examples.isEmpty(), "examples", "at least one example is needed");
        flaws.atMost("examples", examples, 20);
        flaws.unique("examples", examples.stream().map(Example::title).toList(), "title");
        for (int index = 0; index < examples.size(); index++) {
            Example example = examples.get(index);
            String slot = "examples[" + index + "]";
            flaws.prose(slot + ".title", example.title(), 1, 200);
            given(slot + ".given", example.given(), flaws);
            flaws.demand(
                    !example.steps().isEmpty(), slot + ".steps", "at least one step is needed");
            flaws.atMost(slot + ".steps", example.steps(), 20);
            for (int step = 0; step < example.steps().size(); step++) {
                step(slot + ".steps[" + step + "]", example.steps().get(step), blueprint, flaws);
            }
        }
    }

    private static void given(String slot, Given given, Flaws flaws) {
        String now = given.now();
        if (now != null) {
            try {
                OffsetDateTime.parse(now);
            } catch (DateTimeException _) {
                flaws.add(slot + ".now", "must look like 2026-01-15T10:00:00+03:00");
            }
        }
        flaws.atMost(slot + ".http", given.http(), 20);
        for (int index = 0; index < given.http().size(); index++) {
            var answer = given.http().get(index);
            String place = slot + ".http[" + index + "]";
            flaws.demand(!answer.urlContains().isBlank(), place + ".url_contains", "is empty");
            flaws.demand(
                    answer.status() >= 200 && answer.status() <= 599,
                    place + ".status",
                    "must be 200 to 599");
        }
    }

    private static void step(String slot, Step step, Blueprint blueprint, Flaws flaws) {
        Map<String, Object> input = step.input();
        flaws.demand(
                (step.message() == null) != (input == null),
                slot,
                "needs a message or an input, and not both");
        if (input != null) {
            Fit.of(blueprint.input(), flaws).whole(slot + ".input", input);
        }
        Expectation expect = step.expect();
        boolean succeeds = !expect.output().isEmpty() || !expect.textContains().isEmpty();
        String error = expect.errorContains();
        flaws.demand(
                succeeds || error != null,
                slot + ".expect",
                "expects nothing, so it shows nothing");
        flaws.demand(
                !(succeeds && error != null),
                slot + ".expect",
                "an error and an output exclude each other");
        Fit.of(blueprint.output(), flaws).part(slot + ".expect.output", expect.output());
    }
}
