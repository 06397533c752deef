package plugingenerator.blueprint.author;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plugingenerator.blueprint.json.Prose;
import plugingenerator.blueprint.prompt.Prompts;
import plugingenerator.request.Refusal.Question;
import plugingenerator.request.RefusalCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a model replied: hostile until read. */
sealed interface Replied {

    /** A blueprint, its slots not read yet. */
    record Blueprint(ObjectNode document) implements Replied {}

    record Questions(List<Question> questions) implements Replied {}

    record Refused(RefusalCode code) implements Replied {}

    /** Nothing that can be read, in words that a model understands. */
    record Unreadable(String problem) implements Replied {}

    int MOST_QUESTIONS = 3;

    /** Takes the wrapped form, and a bare blueprint; JSON stands anywhere in the text. */
    static Replied read(String text) {
        Optional<ObjectNode> found = FoundJson.in(text, "outcome", "blueprint", "logic");
        if (found.isEmpty()) {
            return new Unreadable("the answer holds no readable JSON object of the form");
        }
        ObjectNode answer = found.get();
        if (answer.has("logic")) {
            return new Blueprint(answer);
        }
        return switch (answer.path("outcome").asString("blueprint")) {
            case "questions" -> questions(answer.path("questions"));
            case "refusal" -> refused(answer.path("refusal").asString(""));
            default ->
                    answer.path("blueprint") instanceof ObjectNode blueprint
                            ? new Blueprint(blueprint)
                            : new Unreadable("`blueprint` must be an object");
        };
    }

    private static Replied refused(String wire) {
        return Prompts.refusals().stream()
                .filter(code -> code.wire().equals(wire))
                .findFirst()
                .<Replied>map(Refused::new)
                .orElseGet(() -> new Refused(RefusalCode.NOT_UNDERSTOOD));
    }

    private static Replied questions(JsonNode list) {
        List<Question> questions = new ArrayList<>();
        for (JsonNode question : list) {
            List<String> options =
                    question.path("options").values().stream()
                            .map(option -> shown(option, 80))
                            .filter(option -> !option.isEmpty())
                            .distinct()
                            .limit(6)
                            .toList();
            String text = shown(question.path("text"), 300);
            if (!text.isEmpty() && options.size() >= 2 && questions.size() < MOST_QUESTIONS) {
                questions.add(new Question(text, options));
            }
        }
        return questions.isEmpty()
                ? new Unreadable("`questions` must hold a question with at least two options")
                : new Questions(questions);
    }

    private static String shown(JsonNode text, int most) {
        String clean = Prose.clean(text.asString("")).replace('\n', ' ').strip();
        return clean.length() > most ? clean.substring(0, most) : clean;
    }
}
