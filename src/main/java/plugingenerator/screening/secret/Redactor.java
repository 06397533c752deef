package plugingenerator.screening.secret;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import plugingenerator.screening.text.Fold;

/** Takes the secrets out of texts; one secret has one name, wherever it stands. */
final class Redactor {

    private static final List<SecretForm> FORMS = SecretForm.all();

    private final Map<String, String> variables = new LinkedHashMap<>();

    /** The text with {@code ${NAME}} for every secret; the very same text where there is none. */
    String redact(String text) {
        String safe = known(text);
        if (safe.equals(text) && Fold.hidesSomething(text)) {
            String visible = Fold.visible(text);
            String again = known(visible);
            return again.equals(visible) ? text : again;
        }
        return safe;
    }

    /** The value of a key that names a secret, such as {@code api_key}. */
    String redact(String key, String value) {
        String safe = redact(value);
        boolean secret =
                safe.equals(value)
                        && SecretKey.names(key)
                        && (SaidSecret.isPassword(value, true) || SaidSecret.isKey(value, true));
        return secret ? put(value, VariableName.ofKey(key)) : safe;
    }

    List<String> names() {
        return variables.values().stream().sorted().toList();
    }

    private String known(String text) {
        String safe = text;
        for (SecretForm form : FORMS) {
            Matcher matcher = form.pattern().matcher(safe);
            StringBuilder out = new StringBuilder();
            int from = 0;
            while (matcher.find()) {
                out.append(safe, from, matcher.start(1))
                        .append(put(matcher.group(1), form.variable()));
                from = matcher.end(1);
            }
            safe = out.append(safe, from, safe.length()).toString();
        }
        return said(again(safe));
    }

    private String said(String text) {
        String safe = text;
        int from = 0;
        Optional<Found> found = SaidSecret.next(safe, from);
        while (found.isPresent()) {
            Found secret = found.get();
            String name = put(safe.substring(secret.start(), secret.end()), secret.variable());
            safe = safe.substring(0, secret.start()) + name + safe.substring(secret.end());
            from = secret.start() + name.length();
            found = SaidSecret.next(safe, from);
        }
        return safe;
    }

    /** A secret that was found once is a secret wherever it comes again. */
    String again(String text) {
        String safe = text;
        for (Map.Entry<String, String> known : variables.entrySet()) {
            if (known.getKey().length() > 5) {
                safe = safe.replace(known.getKey(), "${" + known.getValue() + "}");
            }
        }
        return safe;
    }

    private String put(String secret, String variable) {
        String name = variables.get(secret);
        if (name == null) {
            name = variable;
            for (int count = 2; variables.containsValue(name); count++) {
                name = variable + "_" + count;
            }
            variables.put(secret, name);
        }
        return "${" + name + "}";
    }
}
