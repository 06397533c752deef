package plugingenerator.activation.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Weights by the names of features, readable by people: their sum says yes (above 0) or no. */
record LinearModel(double bias, Map<String, Double> weights) {

    private static final String BIAS = "(bias)";

    LinearModel {
        weights = Map.copyOf(weights);
    }

    /** Reads lines of a feature's name, a tab and its weight. */
    static LinearModel read(Stream<String> lines) {
        Map<String, Double> weights = new HashMap<>();
        lines.filter(line -> !line.isEmpty())
                .forEach(
                        line -> {
                            int tab = line.lastIndexOf('\t');
                            weights.put(
                                    line.substring(0, tab),
                                    Double.parseDouble(line.substring(tab + 1)));
                        });
        Double bias = weights.remove(BIAS);
        if (bias == null) {
            throw new IllegalArgumentException("a model without a bias is not whole");
        }
        return new LinearModel(bias, weights);
    }

    /** The score above 0 means yes; its size is the logarithm of the odds. */
    double score(Map<String, Double> features) {
        double score = bias;
        for (Map.Entry<String, Double> feature : features.entrySet()) {
            score += weights.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
        }
        return score;
    }

    /** The lines that {@link #read} reads, in the order of their names. */
    Stream<String> lines() {
        return Stream.concat(
                Stream.of(line(BIAS, bias)),
                weights.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> line(entry.getKey(), entry.getValue())));
    }

    private static String line(String name, double weight) {
        return String.format(Locale.ROOT, "%s\t%.3f", name, weight);
    }
}
