package plugingenerator.screening.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts inside a text: base64, hexadecimal, percent signs, numeric escapes. */
final class Decoding {

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{12,}+={0,2}");
    private static final Pattern HEX =
            Pattern.compile("(?i)(?<![0-9A-Za-z])(?:(?:0x|\\\\x)?[0-9a-f]{2}[\\s:,]{0,2}){8,}+");
    private static final Pattern PERCENT = Pattern.compile("(?i)%[0-9a-f]{2}");
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\u\\{?([0-9a-fA-F]{4,6})\\}?|&#(x?[0-9a-fA-F]{2,6});");
    private static final Pattern BITS = Pattern.compile("(?:[01]{8}\\s?){6,}+");

    private Decoding() {}

    static List<String> of(String text) {
        List<String> found = new ArrayList<>();
        each(BASE64, text, Decoding::base64, found);
        each(HEX, text, Decoding::hex, found);
        each(BITS, text, Decoding::bits, found);
        if (PERCENT.matcher(text).find()) {
            found.add(percent(text));
        }
        if (ESCAPE.matcher(text).find()) {
            found.add(escapes(text));
        }
        return found;
    }

    private interface Decoder {
        Optional<String> decode(String text);
    }

    private static void each(Pattern form, String text, Decoder decoder, List<String> found) {
        Matcher matcher = form.matcher(text);
        while (matcher.find()) {
            decoder.decode(matcher.group()).ifPresent(found::add);
        }
    }

    private static Optional<String> base64(String text) {
        String plain = text.replace('-', '+').replace('_', '/').replace("=", "");
        String whole = plain.length() % 4 == 1 ? plain.substring(0, plain.length() - 1) : plain;
        return readable(Base64.getDecoder().decode(whole));
    }

    private static Optional<String> hex(String text) {
        String digits = text.replaceAll("(?i)0x|\\\\x|[\\s:,]", "");
        return readable(HexFormat.of().parseHex(digits, 0, digits.length() / 2 * 2));
    }

    private static Optional<String> bits(String text) {
        String digits = text.replaceAll("\\s", "");
        byte[] bytes = new byte[digits.length() / 8];
        for (int index = 0; index < bytes.length; index++) {
            bytes[index] = (byte) Integer.parseInt(digits, index * 8, index * 8 + 8, 2);
        }
        return readable(bytes);
    }

    private static String percent(String text) {
        Matcher run = Pattern.compile("(?i)(?:%[0-9a-f]{2})++").matcher(text);
        return run.replaceAll(
                match ->
                        Matcher.quoteReplacement(
                                new String(
                                        HexFormat.of().parseHex(match.group().replace("%", "")),
                                        StandardCharsets.UTF_8)));
    }

    private static String escapes(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(
                        match -> Matcher.quoteReplacement(sign(match.group(1), match.group(2))));
    }

    private static String sign(
            @org.jspecify.annotations.Nullable String hex,
            @org.jspecify.annotations.Nullable String entity) {
        String digits = hex != null ? hex : String.valueOf(entity);
        boolean decimal = hex == null && !digits.startsWith("x");
        String bare = digits.startsWith("x") ? digits.substring(1) : digits;
        if (decimal && !bare.chars().allMatch(Character::isDigit)) {
            return " ";
        }
        int sign = Integer.parseInt(bare, decimal ? 10 : 16);
        return Character.isValidCodePoint(sign) ? Character.toString(sign) : " ";
    }

    /**
     * UTF-8 in which nearly all is letters, spaces and marks; anything else is data, not a text.
     */
    private static Optional<String> readable(byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            long plain =
                    text.codePoints()
                            .filter(
                                    sign ->
                                            Character.isLetterOrDigit(sign)
                                                    || Character.isWhitespace(sign)
                                                    || (sign > 32 && sign < 127))
                            .count();
            return text.length() > 5 && plain * 10 >= text.codePointCount(0, text.length()) * 9L
                    ? Optional.of(text)
                    : Optional.empty();
        } catch (CharacterCodingException data) {
            return Optional.empty();
        }
    }
}
