package plugingenerator.reuse.likeness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * How certain it is that a plugin does what a wish wants, by words alone (F1). The certainty is
 * measured on labelled pairs, ru and en; {@code LikenessTest} prints them. Safe for threads.
 */
public final class Likeness {

    private static final String BIAS = "(bias)";
    private static final int MOST_PORTRAITS = 2000;

    private final Vocabulary vocabulary;
    private final Evidence evidence;
    private final Map<String, Double> weights;
    private final Map<Described, Portrait> portraits = new ConcurrentHashMap<>();

    Likeness(Vocabulary vocabulary, Map<String, Double> weights) {
        this.vocabulary = vocabulary;
        this.evidence = new Evidence(new Overlap(vocabulary));
        this.weights = Map.copyOf(weights);
    }

    /** The measure whose words and weights are part of the service. */
    public static Likeness load() {
        return new Likeness(new Vocabulary(), weights());
    }

    /** 0 to 1; 0 for a wish that names nothing. */
    public double certainty(String wish, Described plugin) {
        Set<Term> wanted = vocabulary.terms(wish);
        return wanted.isEmpty() ? 0 : probability(evidence.of(wanted, portrait(plugin)));
    }

    /** Plugins are met again with every wish, and change seldom. */
    private Portrait portrait(Described plugin) {
        if (portraits.size() > MOST_PORTRAITS) {
            portraits.clear();
        }
        return portraits.computeIfAbsent(plugin, one -> Portrait.of(one, vocabulary));
    }

    /**
     * What a wish is about, however it is said: equal for equal wishes. Sorted and joined by
     * blanks; empty where nothing is named.
     */
    public String gist(String wish) {
        return String.join(
                " ", vocabulary.terms(wish).stream().map(Likeness::shown).sorted().toList());
    }

    private static String shown(Term term) {
        return term.action() ? term.key() + "!" : term.key();
    }

    double probability(Map<String, Double> seen) {
        double score = weights.getOrDefault(BIAS, 0.0);
        for (Map.Entry<String, Double> one : seen.entrySet()) {
            score += weights.getOrDefault(one.getKey(), 0.0) * one.getValue();
        }
        return 1 / (1 + Math.exp(-score));
    }

    private static Map<String, Double> weights() {
        try (InputStream bytes = Likeness.class.getResourceAsStream("/catalogue/likeness.tsv")) {
            if (bytes == null) {
                throw new IllegalStateException("the service lacks its part likeness.tsv");
            }
            return read(
                    new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                            .lines());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Reads lines of a name, a tab and a weight. */
    static Map<String, Double> read(Stream<String> lines) {
        Map<String, Double> weights = new HashMap<>();
        lines.filter(line -> !line.isEmpty())
                .forEach(
                        line -> {
                            int tab = line.indexOf('\t');
                            weights.put(
                                    line.substring(0, tab),
                                    Double.parseDouble(line.substring(tab + 1)));
                        });
        return weights;
    }
}
