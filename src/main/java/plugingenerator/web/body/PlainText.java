package plugingenerator.web.body;

import java.util.ArrayList;
import java.util.List;
import plugingenerator.web.problem.Violation;
import tools.jackson.databind.JsonNode;

/**
 * Demands what a schema cannot say: texts without NUL and unpaired surrogates, which no store and
 * no file takes, numbers that are numbers, and constraints that nest 8 levels at most.
 */
final class PlainText {

    private static final int DEEPEST_CONSTRAINT = 8;

    private final List<Violation> violations = new ArrayList<>();

    private PlainText() {}

    static List<Violation> violations(JsonNode body) {
        PlainText found = new PlainText();
        found.look(body, "", 0);
        return found.violations;
    }

    /** {@code level} counts from the value of {@code constraints}; 0 outside of it. */
    private void look(JsonNode value, String pointer, int level) {
        if (level > DEEPEST_CONSTRAINT + 1) {
            add(pointer, "constraints may nest 8 levels at most");
            return;
        }
        int next = level == 0 ? 0 : level + 1;
        if (value.isString() && !plain(value.stringValue())) {
            add(pointer, "the text holds a NUL or half a character");
        } else if (value.isFloatingPointNumber() && !Double.isFinite(value.doubleValue())) {
            add(pointer, "the number is too large");
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                look(value.get(i), pointer + "/" + i, next);
            }
        } else if (value.isObject()) {
            for (var member : value.properties()) {
                member(member.getKey(), member.getValue(), pointer, next);
            }
        }
    }

    private void member(String name, JsonNode value, String pointer, int level) {
        if (!plain(name)) {
            add(pointer, "a member's name holds a NUL or half a character");
            return;
        }
        boolean constraints =
                name.equals("constraints") && (pointer.isEmpty() || pointer.equals("/payload"));
        look(value, pointer + "/" + escaped(name), constraints ? 1 : level);
    }

    private void add(String pointer, String text) {
        violations.add(new Violation(pointer, text));
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)
                    && (++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))) {
                return false;
            }
        }
        return true;
    }
}
