package plugingenerator.blueprint.template.wish;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a wish is about: a title and a short phrase in its own words, and English words for names
 * and tags.
 */
public record Topic(String title, String phrase, List<String> english) {

    private static final Pattern LEAD_IN =
            Pattern.compile(
                    "^(?:(?:пожалуйста|привет|хочу|хотел[аи]? бы|мне нужен|мне нужна|мне нужно|нужен|нужна|нужно"
                            + "|сделай(?:те)?|создай(?:те)?|напиши(?:те)?|добавь(?:те)?|научись|научи|умей|можешь|давай"
                            + "|чтобы|чтоб|ты|вы|бот|бота|плагин|плагина|который|которая|функци[юя]|команд[ау]|мне|нам|он|умел|мог"
                            + "|please|hi|hello|i|we|want|need|would|like|you|to|a|an|the|make|create|build|write|add|me"
                            + "|us|plugin|bot|that|which|can|could|for|so|function|command|be|able)[\\s,:—-]+)+",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CLAUSE = Pattern.compile("[.:](?:\\s|$)|[;!?\\n]|\\s[—–-]\\s|,");
    private static final int LONGEST_TITLE = 60;
    private static final int SHORTEST_TITLE = 12;
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
        String title = title(wish.summary());
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

    private static String title(String summary) {
        String first = LEAD_IN.matcher(summary.strip()).replaceFirst("").strip();
        if (first.isEmpty()) {
            first = summary.strip();
        }
        List<String> clauses = new ArrayList<>(CLAUSE.splitAsStream(first).toList());
        clauses.removeIf(String::isBlank);
        String clause = clauses.isEmpty() ? first : clauses.getFirst().strip();
        if (clause.length() < SHORTEST_TITLE) {
            clause = first.replaceAll("\\s+", " ").replaceAll("[.,;:!?]+$", "");
        }
        if (clause.codePointCount(0, clause.length()) > LONGEST_TITLE) {
            int cut = clause.offsetByCodePoints(0, LONGEST_TITLE);
            int blank = clause.lastIndexOf(' ', cut);
            clause = clause.substring(0, blank > LONGEST_TITLE / 2 ? blank : cut);
        }
        int start = clause.offsetByCodePoints(0, 1);
        return clause.substring(0, start).toUpperCase(Locale.ROOT) + clause.substring(start);
    }
}
