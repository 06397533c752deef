package plugingenerator.activation.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Word classes: what a word does in a request, whatever the request is about. */
final class Lexicon {

    private final Map<String, List<String>> exact = new HashMap<>();
    private final Map<String, List<String>> prefixes = new HashMap<>();
    private int longest;

    /** Reads lines such as {@code FUNC: плагин* plugin* skill}. */
    static Lexicon read(Stream<String> lines) {
        Lexicon lexicon = new Lexicon();
        lines.filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(lexicon::add);
        return lexicon;
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        String name = line.substring(0, colon);
        for (String entry : line.substring(colon + 1).strip().split(" +", -1)) {
            boolean prefix = entry.endsWith("*");
            String word = prefix ? entry.substring(0, entry.length() - 1) : entry;
            List<String> classes =
                    (prefix ? prefixes : exact).computeIfAbsent(word, _ -> new ArrayList<>());
            if (!classes.contains(name)) {
                classes.add(name);
            }
            if (prefix) {
                longest = Math.max(longest, word.length());
            }
        }
    }

    /** The classes of a word, in no order that matters; none for most words. */
    List<String> classes(String word) {
        List<String> found = new ArrayList<>(exact.getOrDefault(word, List.of()));
        for (int length = Math.min(longest, word.length()); length > 1; length--) {
            for (String name : prefixes.getOrDefault(word.substring(0, length), List.of())) {
                if (!found.contains(name)) {
                    found.add(name);
                }
            }
        }
        return found;
    }
}
