package plugingenerator.screening.secret;

import java.util.regex.Pattern;

/**
 * Paths that are told from secrets by how they begin: {@code C:\temp}, {@code ../x}, {@code
 * /etc/x}. A leading slash alone is not enough: secrets may begin with one.
 */
final class PathForm {

    private static final Pattern FORM =
            Pattern.compile(
                    "(?:\\p{Alpha}:[\\\\/]|~/|\\.{1,2}[\\\\/]"
                            + "|/(?:etc|home|usr|var|opt|tmp|srv|root|mnt|run|proc|dev|bin|Users)/)"
                            + "[\\p{L}\\p{N}_.\\\\/-]*");

    private PathForm() {}

    static boolean is(String value) {
        return FORM.matcher(value).matches();
    }
}
