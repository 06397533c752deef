package plugingenerator.screening.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** A word as written, with what stood before it; {@code unspaced} scripts give one sign a word. */
record RawWord(String before, String text, boolean unspaced) {

    static List<RawWord> split(String text) {
        List<RawWord> words = new ArrayList<>();
        StringBuilder before = new StringBuilder();
        int index = 0;
        while (index < text.length()) {
            int sign = text.codePointAt(index);
            int width = Character.charCount(sign);
            if (unspaced(sign)) {
                words.add(new RawWord(take(before), text.substring(index, index + width), true));
                index += width;
            } else if (Tokenizer.belongsToWord(text, index)) {
                int end = wordEnd(text, index);
                words.add(new RawWord(take(before), text.substring(index, end), false));
                index = end;
            } else {
                before.appendCodePoint(sign);
                index += width;
            }
        }
        return words;
    }

    boolean letter() {
        return !unspaced && text.length() == 1 && Character.isLetterOrDigit(text.charAt(0));
    }

    private static String take(StringBuilder before) {
        String taken = before.toString();
        before.setLength(0);
        return taken;
    }

    /** A word ends before a capital that follows a small letter: {@code runCode} is two words. */
    private static int wordEnd(String text, int start) {
        int index = start;
        int previous = 0;
        while (index < text.length() && Tokenizer.belongsToWord(text, index)) {
            int sign = text.codePointAt(index);
            boolean camel =
                    index - start > 2
                            && Character.isLowerCase(previous)
                            && Character.isUpperCase(sign)
                            && index + 1 < text.length()
                            && Character.isLowerCase(text.charAt(index + 1));
            if (unspaced(sign) || camel) {
                break;
            }
            previous = sign;
            index += Character.charCount(sign);
        }
        return index;
    }

    private static boolean unspaced(int sign) {
        if (sign < 0xE00) {
            return false;
        }
        return switch (UnicodeScript.of(sign)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI -> Character.isLetter(sign);
            default -> false;
        };
    }
}
