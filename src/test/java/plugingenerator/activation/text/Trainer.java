package plugingenerator.activation.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Logistic regression by FTRL-proximal (McMahan and others, 2013): its L1 part keeps few features,
 * so that people can read the weights. The same samples give the same weights, bit by bit. {@code
 * calibration} brings the scores of unseen lines to the logarithm of true odds.
 */
record Trainer(double l1, double l2, double rate, int rounds, double calibration) {

    private static final String BIAS = "(bias)";

    /** A message's features and its label; {@code weight} is 1 for a line as somebody wrote it. */
    record Sample(Map<String, Double> features, boolean yes, double weight) {}

    LinearModel train(Stream<Sample> samples) {
        Learner learner = new Learner(this);
        List<Learner.Lesson> lessons = new ArrayList<>(samples.map(learner::lesson).toList());
        Random random = new Random(7);
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(lessons, random);
            lessons.forEach(learner::learn);
        }
        return learner.model();
    }

    private static final class Learner {

        private final Trainer trainer;
        private final Map<String, Integer> places = new HashMap<>();
        private double[] pull = new double[1024];
        private double[] square = new double[1024];

        private static final class Lesson {
            final int[] places;
            final double[] values;
            final boolean yes;
            final double weight;

            Lesson(int[] places, double[] values, boolean yes, double weight) {
                this.places = places;
                this.values = values;
                this.yes = yes;
                this.weight = weight;
            }
        }

        Learner(Trainer trainer) {
            this.trainer = trainer;
            places.put(BIAS, 0);
        }

        Lesson lesson(Sample sample) {
            Map<String, Double> features = new TreeMap<>(sample.features());
            features.put(BIAS, 1.0);
            int[] at = new int[features.size()];
            int next = 0;
            for (String name : features.keySet()) {
                at[next++] = places.computeIfAbsent(name, _ -> places.size());
            }
            if (places.size() > pull.length) {
                pull = Arrays.copyOf(pull, places.size() * 2);
                square = Arrays.copyOf(square, places.size() * 2);
            }
            return new Lesson(
                    at,
                    features.values().stream().mapToDouble(Double::doubleValue).toArray(),
                    sample.yes(),
                    sample.weight());
        }

        void learn(Lesson lesson) {
            double score = 0;
            for (int i = 0; i < lesson.values.length; i++) {
                score += weight(lesson.places[i]) * lesson.values[i];
            }
            double error =
                    (1 / (1 + StrictMath.exp(-score)) - (lesson.yes ? 1 : 0)) * lesson.weight;
            for (int i = 0; i < lesson.values.length; i++) {
                int at = lesson.places[i];
                double gradient = error * lesson.values[i];
                double more = square[at] + gradient * gradient;
                double step = (Math.sqrt(more) - Math.sqrt(square[at])) / trainer.rate;
                pull[at] += gradient - step * weight(at);
                square[at] = more;
            }
        }

        private double weight(int at) {
            double slack = at == 0 ? 0 : trainer.l1;
            if (Math.abs(pull[at]) <= slack) {
                return 0;
            }
            return -(pull[at] - Math.signum(pull[at]) * slack)
                    / ((1 + Math.sqrt(square[at])) / trainer.rate + trainer.l2);
        }

        LinearModel model() {
            Map<String, Double> weights = new HashMap<>();
            places.forEach(
                    (name, at) ->
                            weights.put(
                                    name,
                                    Math.rint(weight(at) * trainer.calibration * 1000) / 1000));
            double bias = weights.getOrDefault(BIAS, 0.0);
            weights.remove(BIAS);
            weights.values().removeIf(weight -> weight == 0);
            return new LinearModel(bias, weights);
        }
    }
}
