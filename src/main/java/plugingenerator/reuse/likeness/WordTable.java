package plugingenerator.reuse.likeness;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Values by whole words and by beginnings: a whole word wins, then the longest beginning. */
final class WordTable {

    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> beginnings = new HashMap<>();
    private int longest;

    void word(String word, String value) {
        words.putIfAbsent(word, value);
    }

    void beginning(String beginning, String value) {
        beginnings.putIfAbsent(beginning, value);
        longest = Math.max(longest, beginning.length());
    }

    Optional<String> find(String word) {
        String found = words.get(word);
        for (int end = Math.min(longest, word.length()); found == null && end > 0; end--) {
            found = beginnings.get(word.substring(0, end));
        }
        return Optional.ofNullable(found);
    }
}
