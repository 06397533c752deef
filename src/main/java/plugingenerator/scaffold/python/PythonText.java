package plugingenerator.scaffold.python;

import java.math.BigDecimal;
import plugingenerator.scaffold.text.Visible;

/** The only way in which somebody's words or numbers get into Python source. */
final class PythonText {

    private static final int LONGEST_NUMBER = 15;

    private PythonText() {}

    /** A string literal on one line; whatever is not plainly visible is escaped. */
    static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.codePoints().forEach(codePoint -> append(literal, codePoint));
        return literal.append('"').toString();
    }

    /** A number literal; a very long one becomes the nearest float. */
    static String number(BigDecimal number) {
        String plain = number.stripTrailingZeros().toPlainString();
        return plain.length() <= LONGEST_NUMBER ? plain : Double.toString(number.doubleValue());
    }

    private static void append(StringBuilder literal, int codePoint) {
        switch (codePoint) {
            case '"' -> literal.append("\\\"");
            case '\\' -> literal.append("\\\\");
            case '\n' -> literal.append("\\n");
            default -> {
                if (Visible.test(codePoint)) {
                    literal.appendCodePoint(codePoint);
                } else {
                    literal.append("\\U%08x".formatted(codePoint));
                }
            }
        }
    }
}
