package referencecore.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One intent of a manifest in the contract's form: what it is for, and what not. */
record Intent(String tag, double threshold, List<String> examples, List<String> not) {

    private static final double USUAL_THRESHOLD = 0.5;

    /** Only those that a classifier may choose; tags without examples choose nothing. */
    static List<Intent> of(JsonNode manifest) {
        List<Intent> intents = new ArrayList<>();
        for (JsonNode intent : manifest.path("intents")) {
            JsonNode condition = intent.path("activation_condition");
            if (condition.path("type").asString("").equals("classifier")) {
                intents.add(
                        new Intent(
                                intent.path("tag").asString(""),
                                condition.path("threshold").asDouble(USUAL_THRESHOLD),
                                texts(intent.path("examples")),
                                texts(intent.path("counterexamples"))));
            }
        }
        return intents;
    }

    /** How near a text is to the examples; 0 where a counterexample is nearer. */
    double score(Set<String> words) {
        double like = nearest(words, examples);
        return nearest(words, not) > like ? 0 : like;
    }

    private static double nearest(Set<String> words, List<String> texts) {
        return texts.stream()
                .mapToDouble(text -> Words.alike(words, Words.of(text)))
                .max()
                .orElse(0);
    }

    private static List<String> texts(JsonNode array) {
        return array.values().stream().map(text -> text.asString("")).toList();
    }
}
