package plugingenerator.blueprint.template.recipe;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one place where a value becomes Python source: a JSON text, number or list is a Python
 * literal as it stands, a JSON object is a dict.
 */
final class PythonLiteral {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int WIDEST = 100;
    private static final int PIECE = 72;
    private static final int FIRST_WIDE = 0x1100;

    private PythonLiteral() {}

    /** {@code NAME: type = value}, broken so that no line is longer than 100 characters. */
    static String assignment(String head, JsonNode value) {
        String line = head + " = " + literal(value);
        if (width(line) <= WIDEST) {
            return line;
        }
        StringBuilder broken = new StringBuilder(head).append(" = ");
        if (value.isString()) {
            broken.append("(\n");
            pieces(value.asString())
                    .forEach(piece -> broken.append("    ").append(quoted(piece)).append('\n'));
            return broken.append(')').toString();
        }
        broken.append(value.isObject() ? "{\n" : "[\n");
        if (value.isObject()) {
            value.propertyStream()
                    .forEach(entry -> entry(broken, key(entry.getKey()) + ": ", entry.getValue()));
        } else {
            value.forEach(item -> entry(broken, "", item));
        }
        return broken.append(value.isObject() ? '}' : ']').toString();
    }

    private static void entry(StringBuilder broken, String head, JsonNode value) {
        String line = "    " + head + literal(value) + ",";
        if (width(line) <= WIDEST || !value.isString()) {
            broken.append(line).append('\n');
            return;
        }
        boolean keyed = !head.isEmpty();
        broken.append("    ").append(head).append(keyed ? "(\n" : "");
        List<String> pieces = pieces(value.asString());
        for (int index = 0; index < pieces.size(); index++) {
            boolean bare = !keyed && index == 0;
            broken.append(bare ? "" : "        ").append(quoted(pieces.get(index)));
            broken.append(!keyed && index == pieces.size() - 1 ? ",\n" : "\n");
        }
        broken.append(keyed ? "    ),\n" : "");
    }

    /** A key that is no wider than a piece, or in brackets and as many lines as it needs. */
    private static String key(String key) {
        List<String> pieces = pieces(key);
        if (pieces.size() == 1) {
            return quoted(key);
        }
        StringBuilder broken = new StringBuilder("(\n");
        pieces.forEach(piece -> broken.append("        ").append(quoted(piece)).append('\n'));
        return broken.append("    )").toString();
    }

    static String literal(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> quoted(value.asString());
            case BOOLEAN -> value.asBoolean() ? "True" : "False";
            case NULL, MISSING -> "None";
            case NUMBER -> value.toString();
            case ARRAY -> {
                List<String> items = new ArrayList<>();
                value.forEach(item -> items.add(literal(item)));
                yield "[" + String.join(", ", items) + "]";
            }
            case OBJECT -> {
                List<String> members = new ArrayList<>();
                value.propertyStream()
                        .forEach(
                                member ->
                                        members.add(
                                                quoted(member.getKey())
                                                        + ": "
                                                        + literal(member.getValue())));
                yield "{" + String.join(", ", members) + "}";
            }
            case BINARY, POJO -> throw new IllegalArgumentException("is no value of JSON");
        };
    }

    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }

    /** Pieces that end after a blank where there is one. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int end = fitting(text, start); end < text.length(); end = fitting(text, start)) {
            int blank = text.lastIndexOf(' ', end) + 1;
            int cut = blank > start ? blank : end;
            pieces.add(text.substring(start, cut));
            start = cut;
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    /** Where a piece from {@code start} on ends at the latest. */
    private static int fitting(String text, int start) {
        int end = start;
        for (int room = PIECE; end < text.length(); ) {
            int next = text.offsetByCodePoints(end, 1);
            room -= width(quoted(text.substring(end, next))) - 2;
            if (room < 0) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** Columns as linters count them: letters of East Asia and pictures take two. */
    private static int width(String line) {
        return line.codePoints().map(point -> point < FIRST_WIDE ? 1 : 2).sum();
    }
}
