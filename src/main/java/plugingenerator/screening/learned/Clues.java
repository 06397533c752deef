package plugingenerator.screening.learned;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plugingenerator.screening.concept.Lexicon;
import plugingenerator.screening.concept.Sightings;
import plugingenerator.screening.concept.Span;
import plugingenerator.screening.text.Passage;
import plugingenerator.screening.text.Token;

/**
 * What can be seen of words. {@code w}, {@code s}: words and their beginnings; {@code ss}: two
 * beginnings that stand close together, in order; {@code c}: parts of words, which outlive endings
 * and typos; {@code k}, {@code kk}: concepts of the lists, in any language, alone and close
 * together.
 */
public final class Clues {

    private static final int STEM = 5;
    private static final int REACH = 4;
    private static final int NEAR = 16;

    /** Each kind of clues weighs the same, however many words there are. */
    private static final double WEIGHT = 1.6;

    private final Lexicon lexicon;

    public Clues(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The clues of at most a few dozen words: more would drown each other. */
    Map<String, Double> of(List<Token> tokens) {
        List<String> words =
                tokens.stream()
                        .filter(token -> !token.loose())
                        .map(Spelling::of)
                        .filter(word -> !word.isEmpty())
                        .toList();
        Map<String, Double> clues = new HashMap<>();
        put(words(words), clues);
        put(pairs(words), clues);
        put(parts(words), clues);
        put(concepts(lexicon.look(tokens)), clues);
        if (tokens.stream().anyMatch(token -> token.source() == Passage.Source.TURN)) {
            clues.put("turn", 0.5);
        }
        return clues;
    }

    private static Set<String> words(List<String> words) {
        Set<String> seen = new HashSet<>();
        for (String word : words) {
            seen.add("w=" + word);
            seen.add("s=" + stem(word));
        }
        return seen;
    }

    private static Set<String> pairs(List<String> words) {
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < words.size(); at++) {
            int end = Math.min(words.size(), at + REACH);
            for (int next = at + 1; next < end; next++) {
                seen.add("ss=" + stem(words.get(at)) + " " + stem(words.get(next)));
            }
        }
        return seen;
    }

    private static Set<String> parts(List<String> words) {
        Set<String> seen = new HashSet<>();
        for (String word : words) {
            String text = "_" + word + "_";
            for (int size = 3; size <= 5; size++) {
                for (int at = 0; at + size <= text.length(); at++) {
                    seen.add("c=" + text.substring(at, at + size));
                }
            }
        }
        return seen;
    }

    private static Set<String> concepts(Sightings sightings) {
        Set<String> seen = new HashSet<>();
        List<String> names = sightings.concepts();
        for (int one = 0; one < names.size(); one++) {
            seen.add("k=" + names.get(one));
            for (int other = one + 1; other < names.size(); other++) {
                if (near(sightings.of(names.get(one)), sightings.of(names.get(other)))) {
                    seen.add("kk=" + names.get(one) + " " + names.get(other));
                }
            }
        }
        return seen;
    }

    private static boolean near(List<Span> some, List<Span> others) {
        for (Span span : some) {
            for (Span other : others) {
                int distance = span.distance(other);
                if (distance >= 0 && distance <= NEAR) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String stem(String word) {
        return word.length() > STEM ? word.substring(0, STEM) : word;
    }

    private static void put(Set<String> names, Map<String, Double> clues) {
        double share = WEIGHT / Math.sqrt(Math.max(6, names.size()));
        names.forEach(name -> clues.put(name, share));
    }
}
