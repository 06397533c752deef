package plugingenerator.screening.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One form for letters that differ only in looks: compatibility forms, accents, case and invisible
 * characters are taken away. The word lists go through it too, so both sides agree.
 */
public final class Fold {

    /** Format characters, fillers and variation selectors: nothing that a reader sees. */
    private static final Pattern INVISIBLE =
            Pattern.compile(
                    "[\\p{Cf}\\p{Co}\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}"
                            + "\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{E0100}-\\x{E01EF}]");

    /** Accents of European scripts and the vowel signs of Arabic and Hebrew. */
    private static final Pattern ACCENTS =
            Pattern.compile(
                    "[\\x{300}-\\x{36F}\\x{591}-\\x{5C7}\\x{640}\\x{64B}-\\x{65F}\\x{670}]");

    private static final String PLAIN = "ıłøđßæœ";
    private static final String[] PLAINER = {"i", "l", "o", "d", "ss", "ae", "oe"};

    private Fold() {}

    public static boolean hidesSomething(String text) {
        return INVISIBLE.matcher(text).find();
    }

    /** The text as a reader sees it: compatibility forms resolved, invisible characters gone. */
    public static String visible(String text) {
        return Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFKC);
    }

    /** The text with a space wherever something invisible stood. */
    public static String spaced(String text) {
        return Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(" "), Normalizer.Form.NFKC);
    }

    /** A word without accents and case: {@code Exécute} and {@code execute} are one. */
    public static String word(String word) {
        String bare =
                Normalizer.normalize(
                        ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                                .replaceAll(""),
                        Normalizer.Form.NFC);
        String lower = bare.toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(lower.length());
        for (int index = 0; index < lower.length(); index++) {
            int known = PLAIN.indexOf(lower.charAt(index));
            if (known < 0) {
                plain.append(lower.charAt(index));
            } else {
                plain.append(PLAINER[known]);
            }
        }
        return ACCENTS.matcher(plain).replaceAll("");
    }
}
