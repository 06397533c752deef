package plugingenerator.screening.secret;

import java.util.regex.Pattern;

/** Keys of constraints whose value is a secret by their name. */
final class SecretKey {

    private static final Pattern NAME =
            Pattern.compile(
                    "(?iu).*(?:password|passwd|pwd|passphrase|api[_"
                            + " -]?key|apikey|secret|token|credential|private[_ -]?key|access[_"
                            + " -]?key|парол|токен|секрет|ключ).*");

    private SecretKey() {}

    static boolean names(String key) {
        return !key.equals("max_tokens") && NAME.matcher(key).matches();
    }
}
