package plugingenerator.blueprint.rules;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import plugingenerator.blueprint.Blueprint;
import plugingenerator.blueprint.Intent;
import plugingenerator.blueprint.Intent.Activation;

/** When the core should pick the plugin; shown by examples that the condition really takes. */
final class IntentRule implements BlueprintRules.Rule {

    private static final Pattern TAG = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");
    private static final Pattern NESTED_REPETITION =
            Pattern.compile("[+*}]\\??\\)[+*{]|\\\\[1-9]|\\(\\?<?[=!]");

    @Override
    public void judge(Blueprint blueprint, Flaws flaws) {
        List<Intent> intents = blueprint.intents();
        flaws.demand(!intents.isEmpty(), "intents", "at least one intent is needed");
        flaws.atMost("intents", intents, 10);
        flaws.unique("intents", intents.stream().map(Intent::tag).toList(), "tag");
        for (int index = 0; index < intents.size(); index++) {
            intent("intents[" + index + "]", intents.get(index), flaws);
        }
    }

    private static void intent(String slot, Intent intent, Flaws flaws) {
        flaws.demand(
                intent.tag().length() <= 64 && TAG.matcher(intent.tag()).matches(),
                slot + ".tag",
                "must look like fuel.use: Latin letters, digits, “_”, parts joined by “.”");
        flaws.demand(
                intent.priority() >= 0 && intent.priority() <= 1_000,
                slot + ".priority",
                "must be 0 to 1000");
        flaws.demand(
                intent.examples().size() >= 2,
                slot + ".examples",
                "at least two things that people say are needed");
        flaws.atMost(slot + ".examples", intent.examples(), 30);
        flaws.atMost(slot + ".counterexamples", intent.counterexamples(), 30);
        utterances(slot + ".examples", intent.examples(), flaws);
        utterances(slot + ".counterexamples", intent.counterexamples(), flaws);
        activation(slot + ".activation", intent.activation(), intent.examples(), flaws);
    }

    private static void utterances(String slot, List<String> utterances, Flaws flaws) {
        for (int index = 0; index < utterances.size(); index++) {
            flaws.prose(slot + "[" + index + "]", utterances.get(index), 1, 500);
        }
    }

    private static void activation(
            String slot, Activation activation, List<String> examples, Flaws flaws) {
        Double threshold = activation.threshold();
        flaws.prose(slot + ".value", activation.value(), 1, 1_000);
        switch (activation.type()) {
            case "classifier" ->
                    flaws.demand(
                            threshold != null && threshold >= 0 && threshold <= 1,
                            slot + ".threshold",
                            "must be 0 to 1 for a classifier");
            case "regex" -> regex(slot + ".value", activation.value(), examples, flaws);
            case "custom" -> {}
            default -> flaws.add(slot + ".type", "must be classifier, regex or custom");
        }
    }

    private static void regex(String slot, String regex, List<String> examples, Flaws flaws) {
        if (NESTED_REPETITION.matcher(regex).find()) {
            flaws.add(slot, "must not repeat a repetition, look around or refer back");
            return;
        }
        try {
            Pattern pattern =
                    Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            flaws.demand(
                    examples.stream().anyMatch(example -> pattern.matcher(example).find()),
                    slot,
                    "takes none of its own examples");
        } catch (PatternSyntaxException broken) {
            flaws.add(slot, "is no regular expression: " + broken.getDescription());
        }
    }
}
