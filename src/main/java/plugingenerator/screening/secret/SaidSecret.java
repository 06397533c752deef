package plugingenerator.screening.secret;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Secrets that a word before them gives away: "my password is …", "ключ API: …". */
final class SaidSecret {

    private static final String PASSWORD =
            "passwords?|passwd|pwd|passphrase|passcode|парол\\p{L}{1,3}|contraseñas?|mot de"
                    + " passe|passwor[dt]|kennwort|has[łl]o|şifre\\p{L}{0,3}|parola|senha|密码|パスワード";
    private static final String KEY =
            "(?:api|апи|access|secret|private|service|account|client|auth|encryption|секретн\\p{L}{2,3}|приватн\\p{L}{2,3})["
                    + " _-]?(?:api["
                    + " _-]?)?(?:keys?|ключ\\p{L}{0,2}|secret|token)|(?:ключ\\p{L}{0,2}|keys?)["
                    + " _-]?(?:api|апи|доступа)?|apikeys?|tokens?|токен\\p{L}{0,2}|secrets?|секрет\\p{L}{0,2}|credentials?|clés?"
                    + " api|llave|schlüssel|klucz|密钥|令牌";
    private static final String LINK =
            "(\\s*(?:is|это|=>|->|:=|=|:|—|–|равен|ist|est|es|такой|такая|вот)\\s*|\\s+)";
    private static final String VALUE = "[\"'`«“]?([^\\s\"'`«»“”,;]{4,2000})";

    private static final Pattern SAID =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:(?<password>"
                            + PASSWORD
                            + ")|(?<key>"
                            + KEY
                            + "))(?<between>(?:\\s+(?:от|для|к|of|for|to|at|from|de|von|на)\\s+\\S{1,30}){0,2}(?:\\s+\\S{1,20}){0,1}?)(?<link>"
                            + LINK.substring(1, LINK.length() - 1)
                            + ")"
                            + VALUE,
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The words that people really use as passwords. */
    private static final Set<String> USUAL =
            Set.of(
                    "qwerty",
                    "password",
                    "letmein",
                    "iloveyou",
                    "admin",
                    "welcome",
                    "monkey",
                    "dragon",
                    "sunshine",
                    "princess",
                    "football",
                    "master",
                    "shadow",
                    "superman",
                    "пароль",
                    "йцукен",
                    "любовь",
                    "hunter",
                    "secret",
                    "root",
                    "changeme",
                    "qwertyuiop");

    private SaidSecret() {}

    /** The next secret at or after {@code from}. */
    static Optional<Found> next(String text, int from) {
        Matcher matcher = SAID.matcher(text);
        int start = from;
        while (start < text.length() && matcher.find(start)) {
            int valueAt = matcher.start(matcher.groupCount());
            String value = trimmed(matcher.group(matcher.groupCount()));
            boolean password = matcher.group("password") != null;
            boolean linked = !matcher.group("link").isBlank();
            if (password ? isPassword(value, linked) : isKey(value, linked)) {
                return Optional.of(
                        new Found(
                                valueAt,
                                valueAt + value.length(),
                                VariableName.of(
                                        text.substring(Math.max(0, matcher.start() - 40), valueAt),
                                        password)));
            }
            start = matcher.start() + 1;
        }
        return Optional.empty();
    }

    private static String trimmed(String value) {
        int end = value.length();
        while (end > 0 && ".!?)]}".indexOf(value.charAt(end - 1)) >= 0) {
            end--;
        }
        return value.substring(0, end);
    }

    /** After a word like "is" also a usual word; otherwise something that no word looks like. */
    static boolean isPassword(String value, boolean linked) {
        if (value.length() < 4 || Placeholder.is(value) || PathForm.is(value)) {
            return false;
        }
        String lower = value.toLowerCase(Locale.ROOT);
        if (USUAL.contains(lower)) {
            return true;
        }
        boolean digit = value.chars().anyMatch(Character::isDigit);
        boolean letter = value.chars().anyMatch(Character::isLetter);
        boolean sign =
                value.chars().anyMatch(c -> c < 128 && !Character.isLetterOrDigit(c) && c != '-');
        boolean mixed =
                value.substring(1).chars().anyMatch(Character::isUpperCase)
                        && !lower.equals(value)
                        && !value.toUpperCase(Locale.ROOT).equals(value);
        boolean many = digit && value.chars().allMatch(Character::isDigit) && value.length() > 4;
        return (letter && (digit || sign)) || (mixed && linked) || (many && linked);
    }

    /** At least 12 characters of letters and digits; 20 where nothing links it to the word. */
    static boolean isKey(String value, boolean linked) {
        if (value.length() < (linked ? 12 : 16) || Placeholder.is(value) || PathForm.is(value)) {
            return false;
        }
        boolean digit = value.chars().anyMatch(Character::isDigit);
        boolean letter = value.chars().anyMatch(Character::isLetter);
        boolean ascii = value.chars().allMatch(c -> c > 32 && c < 127);
        boolean address = value.contains("://") || value.matches("[\\w.-]+@[\\w.-]+");
        return digit && letter && ascii && !address && Entropy.of(value) > 2.8;
    }
}
