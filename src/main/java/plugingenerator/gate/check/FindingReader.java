package plugingenerator.gate.check;

import plugingenerator.gate.Finding;
import plugingenerator.gate.Finding.Severity;
import plugingenerator.gate.worker.Order;
import tools.jackson.databind.JsonNode;

/** One finding of the worker in the gate's words; text from it is cut and made printable. */
final class FindingReader {

    private static final int LONGEST_MESSAGE = 300;

    private FindingReader() {}

    /**
     * A finding that makes no sense is one of its own: the worker's words are no longer trusted.
     */
    static Finding read(Order order, JsonNode node) {
        String tool = text(node, "tool", 40);
        String code = text(node, "code", 80);
        String path = text(node, "path", 200);
        String place =
                order.files().containsKey(path) ? order.folder() + "/" + path : order.folder();
        int line = node.path("line").isIntegralNumber() ? node.path("line").asInt(0) : 0;
        return new Finding(
                tool.isEmpty() ? "gate" : tool,
                code.isEmpty() ? "unknown" : code,
                severity(tool, code, text(node, "severity", 20)),
                place,
                Math.max(line, 0),
                text(node, "message", LONGEST_MESSAGE));
    }

    private static Severity severity(String tool, String code, String weight) {
        if (!weight.equals("error") && !weight.equals("critical")) {
            return Severity.INTERNAL;
        }
        return switch (tool) {
            case "policy" -> policy(code, weight);
            case "detect-secrets" -> Severity.SECURITY;
            case "ruff" -> ruff(code);
            case "mypy" -> Severity.TYPE;
            default -> Severity.INTERNAL;
        };
    }

    private static Severity policy(String code, String weight) {
        if (weight.equals("critical")) {
            return Severity.SECURITY;
        }
        return switch (code) {
            case "line-too-long", "semicolon" -> Severity.STYLE;
            case "syntax", "type" -> Severity.TYPE;
            default -> Severity.SECURITY;
        };
    }

    /** The S rules are bandit's; E9 and nameless findings mean that Python cannot read the file. */
    private static Severity ruff(String code) {
        if (code.matches("S\\d+")) {
            return Severity.SECURITY;
        }
        return code.startsWith("E9") || code.endsWith("syntax") ? Severity.TYPE : Severity.STYLE;
    }

    private static String text(JsonNode node, String name, int longest) {
        String text = node.path(name).isString() ? node.path(name).asString() : "";
        String shown = text.replaceAll("\\p{C}", "\ufffd");
        return shown.length() <= longest ? shown : shown.substring(0, longest);
    }
}
