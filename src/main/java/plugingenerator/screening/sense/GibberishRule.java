package plugingenerator.screening.sense;

import java.util.List;
import plugingenerator.request.Brief;
import plugingenerator.request.RefusalCode;
import plugingenerator.screening.rule.Rule;
import plugingenerator.screening.rule.Ruling;
import plugingenerator.screening.text.Fold;

/** F5: letters that are no words: a hand on the keyboard, random letters, signs only. */
public final class GibberishRule implements Rule {

    private static final List<String> ROWS =
            List.of(
                    "qwertyuiop",
                    "asdfghjkl",
                    "zxcvbnm",
                    "йцукенгшщзхъ",
                    "фывапролджэ",
                    "ячсмитьбю",
                    "1234567890");
    private static final String VOWELS = "aeiouyаеиоуыэюяёіїєαεηιουω";
    private static final int LONGEST_CLUSTER = 5;

    @Override
    public Ruling judge(Brief brief) {
        String text = Fold.visible(brief.capability().text());
        int letters = 0;
        int senseless = 0;
        for (String raw : text.split("[^\\p{L}\\p{M}\\p{N}]+", -1)) {
            String word = Fold.word(raw);
            if (word.isEmpty() || word.chars().allMatch(Character::isDigit)) {
                continue;
            }
            letters += word.length();
            senseless += senseless(word) ? word.length() : 0;
        }
        return letters == 0 || senseless * 2 > letters
                ? Ruling.object(RefusalCode.NOT_UNDERSTOOD, brief.language())
                : Ruling.FINE;
    }

    private static boolean senseless(String word) {
        return alphabetic(word)
                && (mashed(word) || repeated(word) || unspeakable(word) || Bigrams.strange(word));
    }

    /** Only scripts whose words can be judged by their letters: Latin, Greek and Cyrillic. */
    private static boolean alphabetic(String word) {
        return word.chars().allMatch(letter -> letter < 0x530);
    }

    /** Neighbours on the keyboard, four in a row, or all of a short word. */
    private static boolean mashed(String word) {
        if (word.length() < 3) {
            return false;
        }
        int run = 1;
        int longest = 1;
        for (int index = 1; index < word.length(); index++) {
            run = neighbours(word.charAt(index - 1), word.charAt(index)) ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return (longest >= 4 && longest * 3 >= word.length() * 2)
                || (longest == word.length()
                        && !word.matches("were|tre|was|ert|вап|про|рол|мит|смит|ева"));
    }

    private static boolean neighbours(char one, char two) {
        return ROWS.stream()
                .anyMatch(
                        row -> {
                            int first = row.indexOf(one);
                            int second = row.indexOf(two);
                            return first >= 0 && second >= 0 && Math.abs(first - second) <= 1;
                        });
    }

    private static boolean repeated(String word) {
        return word.length() > 3
                && (word.chars().distinct().count() == 1 || word.matches("(.{1,3})\\1{2,}.?"));
    }

    /** No vowel at all, or five consonants in a row where four are many already. */
    private static boolean unspeakable(String word) {
        if (word.length() < 4) {
            return false;
        }
        int cluster = 0;
        int longest = 0;
        int vowels = 0;
        for (int index = 0; index < word.length(); index++) {
            boolean vowel = VOWELS.indexOf(word.charAt(index)) >= 0;
            vowels += vowel ? 1 : 0;
            cluster = vowel || Character.isDigit(word.charAt(index)) ? 0 : cluster + 1;
            longest = Math.max(longest, cluster);
        }
        return (vowels == 0 && word.length() > 4) || longest > LONGEST_CLUSTER;
    }
}
