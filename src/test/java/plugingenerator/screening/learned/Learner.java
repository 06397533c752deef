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
    private static final int SEEN = 4;

    private static final double RATE = 0.5;
    private static final double DECAY = 2e-6;

    private Learner() {}

    /** An example whose clues are numbers; the first is the bias. */
    private static final class Row {
        private final int[] clues;
        private final double[] values;
        private final boolean yes;
        private final double share;

        private Row(int[] clues, double[] values, boolean yes, double share) {
            this.clues = clues;
            this.values = values;
            this.yes = yes;
            this.share = share;
        }
    }

    static Weights learn(List<Example> examples) {
        Map<String, Integer> seen = new HashMap<>();
        examples.forEach(
                one -> one.clues().keySet().forEach(clue -> seen.merge(clue, 1, Integer::sum)));
        Map<String, Integer> numbers = new LinkedHashMap<>(Map.of(Weights.BIAS, 0));
        List<Row> rows = new ArrayList<>();
        for (Example one : examples) {
            Map<String, Double> known = new TreeMap<>(one.clues());
            known.keySet().removeIf(clue -> seen.getOrDefault(clue, 0) < SEEN);
            rows.add(row(one, known, numbers));
        }
        double[] weights = new double[numbers.size()];
        double[] slopes = new double[numbers.size()];
        Random random = new Random(20);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(rows, random);
            for (Row row : rows) {
                step(row, weights, slopes);
            }
        }
        Map<String, Double> named = new HashMap<>();
        numbers.forEach((name, number) -> named.put(name, weights[number]));
        named.remove(Weights.BIAS);
        return new Weights(weights[0], named);
    }

    private static Row row(Example one, Map<String, Double> known, Map<String, Integer> numbers) {
        int[] clues = new int[known.size() + 1];
        double[] values = new double[known.size() + 1];
        values[0] = 1;
        int at = 1;
        for (Map.Entry<String, Double> clue : known.entrySet()) {
            clues[at] = numbers.computeIfAbsent(clue.getKey(), _ -> numbers.size());
            values[at++] = clue.getValue();
        }
        return new Row(clues, values, one.yes(), one.share());
    }

    private static void step(Row row, double[] weights, double[] slopes) {
        double score = 0;
        for (int at = 0; at < row.clues.length; at++) {
            score += weights[row.clues[at]] * row.values[at];
        }
        double error = row.share * (1 / (1 + Math.exp(-score)) - (row.yes ? 1 : 0));
        for (int at = 0; at < row.clues.length; at++) {
            int clue = row.clues[at];
            double whole = error * row.values[at] + DECAY * weights[clue];
            slopes[clue] += whole * whole;
            weights[clue] -= RATE * whole / (Math.sqrt(slopes[clue]) + 1e-8);
        }
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
