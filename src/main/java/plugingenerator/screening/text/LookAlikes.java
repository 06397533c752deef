package plugingenerator.screening.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a word may stand for when letters were swapped for others that look alike. An own table of
 * the letters that people really use for this is enough: the full confusables data folds {@code m}
 * into {@code rn} and Cyrillic into Latin, and would make look-alikes of honest words.
 */
final class LookAlikes {

    private static final String CYRILLIC = "авсенкмортухіјѕԁԛԝһпгьиүэѵӏᴦ";
    private static final String AS_LATIN = "abcehkmoptyxijsdqwhnrbuyevlr";
    private static final String LATIN = "abcehkmoptyxijrnubgd";
    private static final String AS_CYRILLIC = "авсенкмортухіјгпибгд";
    private static final String GREEK = "αβγεηικμνορτυχωςσ";
    private static final String GREEK_AS_LATIN = "abyenikuvoptuxwcs";
    private static final String DIGITS = "013456789@$!|";
    private static final List<String> LATIN_LEET = List.of("oieasbtbgasii", "oleasgtbgasll");
    private static final List<String> CYRILLIC_LEET =
            List.of("оизчсбтвдасил", "олеасбтвдасил", "оизасбтвдасил");

    private LookAlikes() {}

    /** The word itself first, then what else it may be; at most a dozen forms. */
    static List<String> forms(String word) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        String calm = calmed(word);
        forms.add(calm);
        boolean digits = calm.chars().anyMatch(c -> DIGITS.indexOf(c) >= 0);
        boolean letters = calm.chars().anyMatch(Character::isLetter);
        if (digits && letters) {
            LATIN_LEET.forEach(table -> forms.add(latin(map(calm, DIGITS, table))));
            CYRILLIC_LEET.forEach(table -> forms.add(cyrillic(map(calm, DIGITS, table))));
        } else if (letters && foreign(calm)) {
            forms.add(latin(calm));
            forms.add(cyrillic(calm));
        }
        if (calm.length() > 4 && calm.charAt(0) >= 'ء' && calm.charAt(0) <= 'ي') {
            arabic(calm, forms);
        }
        return List.copyOf(forms);
    }

    private static String latin(String word) {
        return map(map(word, CYRILLIC, AS_LATIN), GREEK, GREEK_AS_LATIN);
    }

    private static String cyrillic(String word) {
        return map(word, LATIN, AS_CYRILLIC);
    }

    /**
     * Not of one ordinary script alone: Latin with Cyrillic, Greek, or Cyrillic fit to be Latin.
     */
    private static boolean foreign(String word) {
        boolean latin = false;
        boolean other = false;
        boolean disguised = word.length() > 2;
        for (int index = 0; index < word.length(); index++) {
            char letter = word.charAt(index);
            if (letter < 0x250) {
                latin = true;
            } else if (letter < 0x530) {
                other = true;
                disguised &= CYRILLIC.indexOf(letter) >= 0 || GREEK.indexOf(letter) >= 0;
            }
        }
        return other && (latin || disguised);
    }

    /** {@code ruuun} is {@code run}; doubled letters stay. */
    private static String calmed(String word) {
        StringBuilder calm = new StringBuilder();
        int length = word.length();
        for (int index = 0; index < length; index++) {
            char letter = word.charAt(index);
            boolean stretched =
                    (index > 1
                                    && word.charAt(index - 1) == letter
                                    && word.charAt(index - 2) == letter)
                            || (index > 0
                                    && index + 1 < length
                                    && word.charAt(index - 1) == letter
                                    && word.charAt(index + 1) == letter);
            if (!stretched) {
                calm.append(letter);
            }
        }
        return calm.toString();
    }

    /** Arabic writes "and", "with", "for" and "the" at the word. */
    private static void arabic(String word, Set<String> forms) {
        for (String prefix : List.of("وال", "بال", "فال", "لل", "ال", "و", "ب", "ل", "ي", "ت")) {
            if (word.startsWith(prefix) && word.length() - prefix.length() >= 3) {
                forms.add(word.substring(prefix.length()));
            }
        }
    }

    private static String map(String word, String from, String to) {
        StringBuilder mapped = new StringBuilder(word.length());
        for (int index = 0; index < word.length(); index++) {
            int known = from.indexOf(word.charAt(index));
            mapped.append(known < 0 ? word.charAt(index) : to.charAt(known));
        }
        return mapped.toString();
    }
}
