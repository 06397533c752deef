package plugingenerator.blueprint.template.wish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A product name out of a wish: its first clause without address, request and politeness, at most
 * 60 characters. “Слушай, запили чтоб ты следил за ценами” gives “Следить за ценами”.
 */
final class Title {

    private static final Pattern CLAUSE =
            Pattern.compile("[.:](?:\\s|$)|[;!?\\n]|\\s[—–-]\\s|,|\\s*\\(");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern EDGE = Pattern.compile("^[^\\p{L}\\p{N}]+|[\\s.,;:!?…(«“\"—–-]+$");
    private static final Pattern PAST =
            Pattern.compile("(.{2,}?)([иаяеуы])л[аои]?(ся|сь)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PURPOSE =
            Pattern.compile(
                    "(уч[её]т|подсч[её]т|расч[её]т|поиск|перевод|подбор|выбор|обмен|анализ|просмотр)а"
                            + "|(.+ни)я",
                    Pattern.CASE_INSENSITIVE);
    private static final Set<String> DANGLING =
            Set.of(
                    "в", "на", "с", "из", "по", "о", "и", "для", "что", "как", "того", "то", "тех",
                    "the", "a", "of", "to", "for", "from", "with", "that", "and", "in", "by");
    private static final int LONGEST = 60;
    private static final int SHORTEST = 12;

    private final Lexicon lexicon;

    private Title(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    static String of(String summary, Lexicon lexicon) {
        return new Title(lexicon).name(summary.strip());
    }

    private String name(String summary) {
        String wanted = wanted(summary);
        String name = cut(wanted.length() < SHORTEST ? whole(wanted, summary) : wanted);
        if (name.isEmpty()) {
            name = cut(edges(summary).isEmpty() ? summary : edges(summary));
        }
        if (name.isEmpty()) {
            return summary;
        }
        int start = name.offsetByCodePoints(0, 1);
        return name.substring(0, start).toUpperCase(Locale.ROOT) + name.substring(start);
    }

    /** The first clause in which something is left. */
    private String wanted(String summary) {
        for (String clause : CLAUSE.splitAsStream(summary).toList()) {
            String bare = bare(clause);
            if (!bare.isEmpty()) {
                return bare;
            }
        }
        return "";
    }

    /** A short name together with what follows it in the wish. */
    private String whole(String wanted, String summary) {
        if (wanted.isEmpty()) {
            return "";
        }
        String first = wanted.substring(wanted.indexOf(' ') + 1);
        int from = summary.indexOf(first);
        String rest = from < 0 ? "" : summary.substring(from + first.length());
        return edges(BLANKS.matcher(wanted + rest).replaceAll(" "));
    }

    private String bare(String clause) {
        List<String> words = new ArrayList<>(List.of(BLANKS.split(edges(clause))));
        boolean asked = false;
        while (!words.isEmpty() && leads(words)) {
            asked |= word(words.removeFirst()).startsWith("чтоб");
        }
        while (!words.isEmpty() && trails(word(words.getLast()))) {
            words.removeLast();
        }
        if (asked && !words.isEmpty()) {
            words.set(0, infinitive(words.getFirst()));
        } else if (words.size() > 1 && word(words.getFirst()).equals("для")) {
            purpose(words);
        }
        return edges(String.join(" ", words));
    }

    /** “следил” gives “следить”, “показывались” gives “показываться”. */
    private static String infinitive(String past) {
        if (word(past).matches("вел[аио]?")) {
            return "вести";
        }
        Matcher match = PAST.matcher(past);
        if (!match.matches()) {
            return past;
        }
        return match.group(1) + match.group(2) + (match.group(3) == null ? "ть" : "ться");
    }

    /** “для учёта книг” gives “учёт книг”, “для ведения списка” gives “ведение списка”. */
    private static void purpose(List<String> words) {
        Matcher match = PURPOSE.matcher(words.get(1));
        if (match.matches()) {
            words.removeFirst();
            words.set(0, match.group(1) == null ? match.group(2) + "е" : match.group(1));
        }
    }

    private boolean leads(List<String> words) {
        String word = word(words.getFirst());
        boolean asking =
                word.equals("не") && words.size() > 1 && word(words.get(1)).matches("мо[гж].*");
        return asking || word.isEmpty() || lexicon.leadIn(word);
    }

    private boolean trails(String word) {
        return word.isEmpty() || lexicon.polite(word) || DANGLING.contains(word);
    }

    /** At a blank, and never after a preposition or another word that wants a next one. */
    private String cut(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        int end = name.offsetByCodePoints(0, LONGEST);
        int blank = name.lastIndexOf(' ', end);
        List<String> words =
                new ArrayList<>(
                        List.of(
                                BLANKS.split(
                                        name.substring(0, blank > LONGEST / 2 ? blank : end))));
        while (words.size() > 2 && word(words.getLast()).length() < 4) {
            words.removeLast();
        }
        return edges(String.join(" ", words));
    }

    private static String edges(String text) {
        return EDGE.matcher(text.strip()).replaceAll("");
    }

    private static String word(String written) {
        return Tokens.of(written).words().stream().findFirst().orElse("");
    }
}
