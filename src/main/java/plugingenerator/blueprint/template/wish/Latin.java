package plugingenerator.blueprint.template.wish;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words as names can bear them: Latin letters only. */
final class Latin {

    private static final Map<Integer, String> LETTERS = letters();

    private Latin() {}

    /** An English word, in the singular where that is easy; empty for other alphabets. */
    static Optional<String> plain(String word) {
        if (!word.matches("[a-z]{2,20}")) {
            return Optional.empty();
        }
        if (word.matches("..+(?:ch|sh|ss|x|zz)es")) {
            return Optional.of(word.substring(0, word.length() - 2));
        }
        boolean plural =
                word.length() > 3 && word.endsWith("s") && !word.matches(".*(?:ss|us|is|ies|news)");
        return Optional.of(plural ? word.substring(0, word.length() - 1) : word);
    }

    /** Cyrillic letter by letter; what is no letter is dropped. */
    static String of(String word) {
        String latin =
                word.codePoints()
                        .mapToObj(
                                letter ->
                                        letter < 128 && Character.isLetterOrDigit(letter)
                                                ? Character.toString(letter)
                                                : LETTERS.getOrDefault(letter, ""))
                        .collect(Collectors.joining());
        return latin.length() > 20 ? latin.substring(0, 20) : latin;
    }

    private static Map<Integer, String> letters() {
        String russian = "абвгдежзийклмнопрстуфхцчшщъыьэюяіўқңғұүөәһ";
        String[] latin =
                ("a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i u q ng g u"
                                + " u o a h")
                        .split(" ", -1);
        return russian.codePoints()
                .boxed()
                .collect(
                        Collectors.toUnmodifiableMap(
                                letter -> letter,
                                letter -> latin[russian.indexOf(letter)].replace("-", "")));
    }
}
