package plugingenerator.screening.learned;

import java.util.List;
import plugingenerator.screening.concept.Transliteration;
import plugingenerator.screening.text.Token;

/** One spelling in Latin letters for a word, however it was typed: {@code код}, {@code kod}. */
final class Spelling {

    private static final int LONGEST = 14;

    private Spelling() {}

    static String of(Token token) {
        String latin =
                Transliteration.of(plain(token.forms()))
                        .replace("kh", "h")
                        .replace("j", "y")
                        .replace("ts", "c")
                        .replace("iy", "i");
        if (!latin.isEmpty() && latin.chars().allMatch(Character::isDigit)) {
            return "0";
        }
        return latin.length() > LONGEST ? latin.substring(0, LONGEST) : latin;
    }

    /** The form in the script of most of the word's letters, without digits that play letters. */
    private static String plain(List<String> forms) {
        String word = forms.getFirst();
        boolean letters = word.chars().allMatch(Character::isLetter);
        long latin = word.chars().filter(letter -> letter >= 'a' && letter <= 'z').count();
        long cyrillic = word.chars().filter(Spelling::cyrillic).count();
        if (latin + cyrillic == 0 || (letters && (latin == 0 || cyrillic == 0))) {
            return word;
        }
        return forms.stream()
                .filter(form -> form.chars().allMatch(Character::isLetter))
                .filter(form -> form.chars().allMatch(Spelling::cyrillic) == cyrillic >= latin)
                .findFirst()
                .orElse(word);
    }

    private static boolean cyrillic(int letter) {
        return letter >= 0x400 && letter < 0x530;
    }
}
