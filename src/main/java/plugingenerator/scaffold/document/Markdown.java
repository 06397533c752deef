package plugingenerator.scaffold.document;

import java.util.regex.Pattern;

/** Somebody's words inside a Markdown document: shown as they are, and never its structure. */
final class Markdown {

    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|~&$@]");
    private static final Pattern OPENING = Pattern.compile("^(?:[-+#=>:]|\\d+(?=[.)]))");

    private Markdown() {}

    /** One line of text, for a paragraph, a list's entry or a table's cell. */
    static String line(String text) {
        String oneLine = BLANK.matcher(text).replaceAll(" ").strip();
        String escaped = SPECIAL.matcher(oneLine).replaceAll("\\\\$0");
        var opening = OPENING.matcher(escaped);
        if (!opening.find()) {
            return escaped;
        }
        String start = opening.group();
        boolean number = Character.isDigit(start.charAt(0));
        return (number ? start + "\\" : "\\" + start) + escaped.substring(opening.end());
    }
}
