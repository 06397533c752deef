package plugingenerator.activation.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message as a list of words in one spelling, with what its marks say. A text longer than {@value
 * #LIMIT} characters is read at its two ends, where people say what they want.
 */
record Wording(List<Word> words, boolean asks, boolean shouts, boolean colon, boolean quotes) {

    static final int LIMIT = 800;

    private static final Pattern PARTS =
            Pattern.compile(
                    "(?<word>/?[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)*)|(?<quote>[«»\"“”„])|(?<mark>[:?])");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Mn}&&[^\\u0306\\u0308]]");
    private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{2,}");

    /** A word, a colon or a question mark; {@code quoted} where it is between quotation marks. */
    record Word(String text, boolean quoted) {}

    Wording {
        words = List.copyOf(words);
    }

    /** Reads a text; Latin letters are kept. */
    static Wording of(String text) {
        String plain = plain(text);
        List<Word> words = new ArrayList<>();
        boolean quoted = false;
        boolean quotes = false;
        Matcher parts = PARTS.matcher(plain);
        while (parts.find()) {
            if (parts.group("quote") != null) {
                quoted = !quoted;
                quotes = true;
            } else if (parts.group("mark") != null) {
                words.add(new Word(parts.group("mark"), quoted));
            } else {
                words.add(new Word(word(parts.group("word")), quoted));
            }
        }
        return new Wording(
                words,
                plain.indexOf('?') >= 0,
                plain.indexOf('!') >= 0,
                plain.indexOf(':') >= 0,
                quotes);
    }

    private static String plain(String text) {
        String ends =
                text.length() <= LIMIT
                        ? text
                        : text.substring(0, LIMIT / 2)
                                + " "
                                + text.substring(text.length() - LIMIT / 2);
        String folded = Normalizer.normalize(ends, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return STRETCHED
                .matcher(INVISIBLE.matcher(folded).replaceAll(""))
                .replaceAll("$1")
                .replace('ё', 'е');
    }

    private static String word(String raw) {
        String word = raw.replace("'", "").replace("’", "");
        if (word.startsWith("/")) {
            return "/";
        }
        if (Character.isDigit(word.charAt(0)) && word.chars().allMatch(Character::isDigit)) {
            return "0";
        }
        return Alphabet.unmixed(word);
    }
}
