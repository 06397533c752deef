package plugingenerator.screening.secret;

import java.util.regex.Pattern;

/** What stands where a secret would: {@code ${TOKEN}}, {@code <token>}, {@code ****}. */
final class Placeholder {

    private static final Pattern FORM =
            Pattern.compile(
                    "\\$\\{?\\w+\\}?|<.*>?|\\{.*\\}?|%\\w+%|[*xX•.…]{3,}|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+");

    private Placeholder() {}

    static boolean is(String value) {
        return FORM.matcher(value).matches();
    }
}
