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

    private PythonLiteral() {}

    /** {@code NAME: type = value}, broken so that no line is longer than 100 characters. */
    static String assignment(String head, JsonNode value) {
        String line = head + " = " + literal(value);
        if (line.codePointCount(0, line.length()) <= WIDEST) {
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
                    .forEach(
                            entry ->
                                    entry(broken, quoted(entry.getKey()) + ": ", entry.getValue()));
        } else {
            value.forEach(item -> entry(broken, "", item));
        }
        return broken.append(value.isObject() ? '}' : ']').toString();
    }

    private static void entry(StringBuilder broken, String head, JsonNode value) {
        String line = "    " + head + literal(value) + ",";
        if (line.codePointCount(0, line.length()) <= WIDEST || !value.isString()) {
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
        while (text.length() - start > PIECE) {
            int cut = text.lastIndexOf(' ', start + PIECE) + 1;
            if (cut <= start) {
                cut = start + PIECE;
                if (Character.isLowSurrogate(text.charAt(cut))) {
                    cut--;
                }
            }
            pieces.add(text.substring(start, cut));
            start = cut;
        }
        pieces.add(text.substring(start));
        return pieces;
    }
}
