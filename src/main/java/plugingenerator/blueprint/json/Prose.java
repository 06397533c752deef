package plugingenerator.blueprint.json;

import java.util.regex.Pattern;

/** Text for people, freed of what no reader sees: control, zero-width and direction marks. */
public final class Prose {

    /** Blanks of every kind, also those that {@code strip} keeps, such as U+00A0. */
    private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    private Prose() {}

    public static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .codePoints()
                .filter(Prose::visible)
                .forEach(clean::appendCodePoint);
        return EDGES.matcher(clean).replaceAll("");
    }

    /** False for what a checker, an editor and a reader would show differently, or not at all. */
    public static boolean visible(int codePoint) {
        if (codePoint == '\n') {
            return true;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}
