package plugingenerator.blueprint.template.wish;

import java.util.List;
import java.util.Optional;
import plugingenerator.request.RefusalCode;

/** Whether a wish says something that a plugin could be made of (F5). */
public final class Sense {

    private static final List<String> ENDINGS =
            List.of(
                    "ть", "ние", "ния", "ий", "ый", "ая", "ов", "ами", "ция", "ость", "ка", "ки",
                    "ок", "ик", "ец", "ия", "ые", "ых", "ую", "ого", "ому", "ете", "ешь", "ает",
                    "ям", "ах", "ing", "er", "tion", "ly", "ed", "es", "rs", "ns", "ts", "ls",
                    "ment", "ness", "ght", "able", "ful", "ide", "ate", "ice", "age", "ine", "ous",
                    "ive", "our");

    private Sense() {}

    /** Why not, or nothing. {@code matched}: some recipe recognised its topic. */
    public static Optional<RefusalCode> missing(Wish wish, Lexicon lexicon, boolean matched) {
        List<String> words =
                wish.tokens().words().stream()
                        .filter(word -> Character.isLetter(word.charAt(0)))
                        .toList();
        if (words.isEmpty()) {
            return Optional.of(RefusalCode.NOT_UNDERSTOOD);
        }
        if (matched) {
            return Optional.empty();
        }
        boolean known = words.stream().anyMatch(word -> known(word, lexicon));
        if (!known) {
            return Optional.of(RefusalCode.NOT_UNDERSTOOD);
        }
        boolean topic = words.stream().anyMatch(word -> word.length() > 2 && !lexicon.filler(word));
        return topic ? Optional.empty() : Optional.of(RefusalCode.VAGUE_REQUEST);
    }

    private static boolean known(String word, Lexicon lexicon) {
        return lexicon.knows(word)
                || (word.length() > 4 && ENDINGS.stream().anyMatch(word::endsWith));
    }
}
