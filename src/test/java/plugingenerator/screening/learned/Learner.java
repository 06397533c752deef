package plugingenerator.screening.learned;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Learns weights by logistic regression with AdaGrad; the same examples give the same weights. */
final class Learner {

    /** Clues, whether they are of the kind that is learnt, and how much the example counts. */
    record Example(Map<String, Double> clues, boolean yes, double share) {}

    private static final int EPOCHS = 30;

    /** What fewer examples show is chance. */
    private static final int SEEN = 3;

    private static final double RATE = 0.5;
    private static final double DECAY = 2e-6;

    private Learner() {}

    static Weights learn(List<Example> examples) {
        Map<String, double[]> state = new HashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        examples.forEach(
                one -> one.clues().keySet().forEach(clue -> seen.merge(clue, 1, Integer::sum)));
        List<Example> order = new ArrayList<>();
        for (Example one : examples) {
            Map<String, Double> known = new LinkedHashMap<>(new TreeMap<>(one.clues()));
            known.keySet().removeIf(clue -> seen.getOrDefault(clue, 0) < SEEN);
            order.add(new Example(known, one.yes(), one.share()));
        }
        Random random = new Random(20);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            for (Example example : order) {
                step(example, state);
            }
        }
        Map<String, Double> weights = new HashMap<>();
        state.forEach((name, cell) -> weights.put(name, cell[0]));
        double bias = weights.getOrDefault(Weights.BIAS, 0.0);
        weights.remove(Weights.BIAS);
        return new Weights(bias, weights);
    }

    private static void step(Example example, Map<String, double[]> state) {
        double[] bias = state.computeIfAbsent(Weights.BIAS, _ -> new double[2]);
        double score = bias[0];
        for (Map.Entry<String, Double> clue : example.clues().entrySet()) {
            double[] cell = state.computeIfAbsent(clue.getKey(), _ -> new double[2]);
            score += cell[0] * clue.getValue();
        }
        double error = example.share() * (1 / (1 + Math.exp(-score)) - (example.yes() ? 1 : 0));
        move(bias, error);
        for (Map.Entry<String, Double> clue : example.clues().entrySet()) {
            move(
                    java.util.Objects.requireNonNull(state.get(clue.getKey())),
                    error * clue.getValue());
        }
    }

    private static void move(double[] cell, double slope) {
        double whole = slope + DECAY * cell[0];
        cell[1] += whole * whole;
        cell[0] -= RATE * whole / (Math.sqrt(cell[1]) + 1e-8);
    }

    /** The lines that {@link Weights#read} reads: what hardly counts is left out. */
    static Stream<String> lines(Weights weights, double least) {
        return Stream.concat(
                Stream.of(line(Weights.BIAS, weights.bias())),
                weights.weights().entrySet().stream()
                        .filter(weight -> Math.abs(weight.getValue()) >= least)
                        .sorted(Map.Entry.comparingByKey())
                        .map(weight -> line(weight.getKey(), weight.getValue())));
    }

    private static String line(String name, double weight) {
        return String.format(Locale.ROOT, "%s\t%.2f", name, weight);
    }
}
