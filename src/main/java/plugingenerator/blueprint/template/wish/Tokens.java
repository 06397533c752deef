package plugingenerator.blueprint.template.wish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of a text in lower case, ё as е; letters and digits only. A stem takes a word that
 * begins with it; {@code слово$} takes exactly this word; a blank parts words that follow one
 * another. From six letters on, one slip of the pen is forgiven.
 */
public record Tokens(List<String> words) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\p{Nd}+");
    private static final int FORGIVING = 6;

    public Tokens {
        words = List.copyOf(words);
    }

    public static Tokens of(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace('ё', 'е');
        return new Tokens(WORD.matcher(plain).results().map(MatchResult::group).toList());
    }

    /** Whether some words follow one another as the stems do. */
    public boolean take(String stems) {
        String[] parts = stems.split(" ", -1);
        for (int start = 0; start + parts.length <= words.size(); start++) {
            if (takesAt(start, parts)) {
                return true;
            }
        }
        return false;
    }

    private boolean takesAt(int start, String[] parts) {
        for (int offset = 0; offset < parts.length; offset++) {
            if (!takes(parts[offset], words.get(start + offset))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the stem takes this word. */
    public static boolean takes(String stem, String word) {
        if (stem.endsWith("$")) {
            return word.length() == stem.length() - 1 && stem.startsWith(word);
        }
        return word.startsWith(stem) || nearly(stem, word);
    }

    private static boolean nearly(String stem, String word) {
        if (stem.length() < FORGIVING
                || word.length() < stem.length() - 1
                || stem.charAt(0) != word.charAt(0)) {
            return false;
        }
        List<String> starts = new ArrayList<>();
        for (int length = stem.length() - 1; length <= stem.length() + 1; length++) {
            if (length <= word.length()) {
                starts.add(word.substring(0, length));
            }
        }
        return starts.stream().anyMatch(start -> oneSlip(stem, start));
    }

    /** One letter more, less, other, or two neighbours swapped. */
    private static boolean oneSlip(String left, String right) {
        int head = 0;
        int shorter = Math.min(left.length(), right.length());
        while (head < shorter && left.charAt(head) == right.charAt(head)) {
            head++;
        }
        String restLeft = left.substring(head);
        String restRight = right.substring(head);
        if (left.length() != right.length()) {
            return left.length() > right.length()
                    ? restLeft.substring(1).equals(restRight)
                    : restRight.substring(1).equals(restLeft);
        }
        return restLeft.length() < 2
                || restLeft.substring(1).equals(restRight.substring(1))
                || (restLeft.charAt(0) == restRight.charAt(1)
                        && restLeft.charAt(1) == restRight.charAt(0)
                        && restLeft.substring(2).equals(restRight.substring(2)));
    }
}
