package plugingenerator.reuse.likeness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns the weights from the taught pairs, and from every taught wish that is the same or a
 * neighbour beside every other taught plugin. Logistic regression, always the same steps.
 */
final class LikenessLessons {

    private static final int STEPS = 3000;
    private static final double RATE = 4;
    private static final double SHRINK = 0.0015;
    private static final double CROSS_WEIGHT = 0.15;
    private static final Vocabulary WORDS = new Vocabulary();

    private record Example(Map<String, Double> seen, double label, double weight) {}

    private LikenessLessons() {}

    static Map<String, Double> learn(Pairs pairs) {
        List<Example> examples = examples(pairs);
        Map<String, Double> weights = new LinkedHashMap<>();
        double all = examples.stream().mapToDouble(Example::weight).sum();
        for (int step = 0; step < STEPS; step++) {
            Likeness now = new Likeness(WORDS, weights);
            Map<String, Double> change = new LinkedHashMap<>();
            for (Example example : examples) {
                double miss = example.label() - now.probability(example.seen());
                double error = example.weight() * miss / all;
                change.merge("(bias)", error, Double::sum);
                example.seen()
                        .forEach((name, value) -> change.merge(name, error * value, Double::sum));
            }
            change.forEach(
                    (name, value) ->
                            weights.merge(
                                    name,
                                    RATE * (value - SHRINK * weights.getOrDefault(name, 0.0)),
                                    Double::sum));
        }
        return weights;
    }

    private static List<Example> examples(Pairs pairs) {
        Evidence evidence = new Evidence(new Overlap(WORDS));
        List<Example> examples = new ArrayList<>();
        for (Pairs.Pair pair : pairs.taught()) {
            for (Pairs.Plugin plugin : pairs.plugins().values()) {
                boolean own = plugin.equals(pair.plugin());
                if (!plugin.taught() || (!own && pair.label().equals("different"))) {
                    continue;
                }
                examples.add(
                        new Example(
                                evidence.of(
                                        WORDS.terms(pair.wish()),
                                        Portrait.of(plugin.described(), WORDS)),
                                own && pair.same() ? 1 : 0,
                                own ? 1 : CROSS_WEIGHT));
            }
        }
        return examples;
    }

    static String lines(Map<String, Double> weights) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(weights)
                .forEach(
                        (name, weight) ->
                                text.append(
                                        String.format(Locale.ROOT, "%s\t%.3f\n", name, weight)));
        return text.toString();
    }
}
