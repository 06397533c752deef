package plugingenerator.screening.learned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plugingenerator.screening.concept.DataFile;
import plugingenerator.screening.concept.Lexicon;
import plugingenerator.screening.text.Token;

/** How much a brief's words resemble forbidden wishes, and which; safe for threads. */
public final class Suspicion {

    /** Words that are judged together; a wish that is drowned in more is found in its window. */
    private static final int WINDOW = 60;

    private final Clues clues;
    private final Weights threat;
    private final Map<String, Weights> topics = new LinkedHashMap<>();

    /** What was learnt, over the concepts of the given lists. */
    public Suspicion(Lexicon lexicon) {
        clues = new Clues(lexicon);
        threat = Weights.read(DataFile.lines("threat.tsv"));
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String line : DataFile.lines("topics.tsv")) {
            int tab = line.indexOf('\t');
            rows.computeIfAbsent(line.substring(0, tab), _ -> new ArrayList<>())
                    .add(line.substring(tab + 1));
        }
        rows.forEach((topic, lines) -> topics.put(topic, Weights.read(lines)));
    }

    /** The topic of the advice that fits the worst window of these words best. */
    public Optional<String> topic(List<Token> tokens) {
        return worst(tokens)
                .flatMap(
                        window ->
                                topics.entrySet().stream()
                                        .max(
                                                Comparator.comparingDouble(
                                                        topic -> topic.getValue().score(window)))
                                        .map(Map.Entry::getKey));
    }

    /** The logarithm of the odds that the worst window of these words is a forbidden wish. */
    public double odds(List<Token> tokens) {
        return worst(tokens).map(threat::score).orElse(Double.NEGATIVE_INFINITY);
    }

    private Optional<Map<String, Double>> worst(List<Token> tokens) {
        return windows(tokens).stream()
                .map(clues::of)
                .max(Comparator.comparingDouble(threat::score));
    }

    private static List<List<Token>> windows(List<Token> tokens) {
        List<List<Token>> windows = new ArrayList<>();
        for (int from = 0; from == 0 || from + WINDOW / 2 < tokens.size(); from += WINDOW / 2) {
            windows.add(tokens.subList(from, Math.min(tokens.size(), from + WINDOW)));
        }
        return windows;
    }
}
