package plugingenerator.screening.learned;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Weights by the names of clues, readable by people: their sum says yes above 0. */
record Weights(double bias, Map<String, Double> weights) {

    static final String BIAS = "(bias)";

    Weights {
        weights = Map.copyOf(weights);
    }

    /** Reads lines of a clue's name, a tab and its weight. */
    static Weights read(List<String> lines) {
        Map<String, Double> weights = new HashMap<>();
        for (String line : lines) {
            int tab = line.lastIndexOf('\t');
            weights.put(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
        }
        Double bias = weights.remove(BIAS);
        if (bias == null) {
            throw new IllegalArgumentException("weights without a bias are not whole");
        }
        return new Weights(bias, weights);
    }

    /** The logarithm of the odds. */
    double score(Map<String, Double> clues) {
        double score = bias;
        for (Map.Entry<String, Double> clue : clues.entrySet()) {
            score += weights.getOrDefault(clue.getKey(), 0.0) * clue.getValue();
        }
        return score;
    }
}
