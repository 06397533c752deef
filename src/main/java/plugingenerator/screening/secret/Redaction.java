package plugingenerator.screening.secret;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plugingenerator.request.Brief;
import plugingenerator.request.Capability;
import plugingenerator.request.Constraints;
import plugingenerator.request.UserContext;

/**
 * Takes the secrets out of everything that a brief says, keys and nested values too; pure, so that
 * the door can do it before anything is stored, digested or logged.
 */
public final class Redaction {

    private final Redactor redactor = new Redactor();

    private Redaction() {}

    /** The brief without secrets, with the names of the variables that stand for them. */
    public static Brief of(Brief brief) {
        Redaction redaction = new Redaction();
        Brief once = redaction.pass(brief);
        return redaction.redactor.names().isEmpty() ? brief : redaction.pass(once);
    }

    /** The second pass finds what stood before the place where a secret was recognised. */
    private Brief pass(Brief brief) {
        Capability capability = capability(brief.capability());
        Constraints constraints = new Constraints(object(brief.constraints().values()));
        UserContext user =
                new UserContext(
                        brief.user().userId(),
                        brief.user().dialogId(),
                        brief.user().locale(),
                        brief.user().messages().stream()
                                .map(
                                        message ->
                                                new UserContext.Message(
                                                        message.role(),
                                                        redactor.redact(message.content())))
                                .toList());
        return new Brief(
                capability, constraints, user, brief.intent(), brief.language(), redactor.names());
    }

    private Capability capability(Capability wish) {
        return new Capability(
                redactor.redact(wish.summary()),
                redactor.redact(wish.details()),
                wish.examples().stream()
                        .map(
                                sample ->
                                        new Capability.Sample(
                                                redactor.redact(sample.input()),
                                                redactor.redact(sample.output())))
                        .toList(),
                wish.name() == null ? null : redactor.redact(wish.name()));
    }

    private Map<String, Object> object(Map<?, ?> values) {
        Map<String, Object> safe = new LinkedHashMap<>();
        values.forEach(
                (key, value) -> {
                    String name = redactor.redact(String.valueOf(key));
                    Object kept = value(name, value);
                    if (kept != null) {
                        safe.put(name, kept);
                    }
                });
        return safe;
    }

    private @Nullable Object value(String key, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> redactor.redact(key, text);
            case Map<?, ?> map -> object(map);
            case List<?> list -> list(key, list);
            default -> value;
        };
    }

    private List<Object> list(String key, List<?> values) {
        java.util.ArrayList<Object> safe = new java.util.ArrayList<>();
        for (Object inner : values) {
            Object kept = value(key, inner);
            if (kept != null) {
                safe.add(kept);
            }
        }
        return safe;
    }
}
