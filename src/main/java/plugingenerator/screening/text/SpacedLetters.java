package plugingenerator.screening.text;

import java.util.ArrayList;
import java.util.List;

/** Words that were pulled apart: {@code r u n c o d e}, {@code e.x.e.c}. */
final class SpacedLetters {

    private static final int FEWEST = 4;

    private SpacedLetters() {}

    /** Where a run of single letters that begins at {@code start} ends; {@code start} if none. */
    static int end(List<RawWord> words, int start) {
        int end = start;
        while (end < words.size() && words.get(end).letter()) {
            end++;
        }
        return end - start >= FEWEST ? end : start;
    }

    /**
     * The letters as words: a gap that is wider than the usual one, or a space among dots, parts.
     */
    static List<String> words(List<RawWord> letters) {
        String usual = letters.get(1).before();
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder(letters.getFirst().text());
        for (RawWord letter : letters.subList(1, letters.size())) {
            boolean parts =
                    letter.before().length() > usual.length()
                            || (letter.before().isBlank() && !usual.isBlank());
            if (parts) {
                words.add(word.toString());
                word.setLength(0);
            }
            word.append(letter.text());
        }
        words.add(word.toString());
        return words;
    }
}
