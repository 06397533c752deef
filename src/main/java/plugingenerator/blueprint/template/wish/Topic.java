package plugingenerator.blueprint.template.wish;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a wish is about: a title and a short phrase in its own words, and English words for names
 * and tags.
 */
public record Topic(String title, String phrase, List<String> english) {

    private static final int WORDS = 3;

    /** What is longer is no word, and would fit into no example. */
    private static final int LONGEST_WORD = 40;

    public Topic {
        english = List.copyOf(english);
    }

    public static Topic of(Wish wish, Lexicon lexicon) {
        List<String> content =
                wish.tokens().words().stream()
                        .filter(word -> word.length() > 1 || Character.isDigit(word.charAt(0)))
                        .filter(word -> Character.isLetter(word.charAt(0)))
                        .filter(word -> word.length() <= LONGEST_WORD)
                        .filter(word -> !lexicon.filler(word))
                        .distinct()
                        .toList();
        String title = Title.of(wish.summary(), lexicon);
        List<String> phrase = content.stream().limit(WORDS).toList();
        return new Topic(
                title,
                phrase.isEmpty() ? title.toLowerCase(Locale.ROOT) : String.join(" ", phrase),
                english(content, lexicon));
    }

    /** Known words first come first; where none is known, the letters are written in Latin. */
    private static List<String> english(List<String> content, Lexicon lexicon) {
        Set<String> known = new LinkedHashSet<>();
        for (String word : content) {
            lexicon.english(word)
                    .or(() -> Latin.plain(word))
                    .filter(name -> !name.isBlank())
                    .ifPresent(known::add);
        }
        if (known.isEmpty()) {
            content.stream().map(Latin::of).filter(word -> word.length() > 2).forEach(known::add);
        }
        return known.stream().limit(WORDS).toList();
    }
}
