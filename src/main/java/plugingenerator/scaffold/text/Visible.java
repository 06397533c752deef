package plugingenerator.scaffold.text;

/** Whether a reader sees a character, and every tool the same; all others are written escaped. */
public final class Visible {

    private Visible() {}

    public static boolean test(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            case Character.SPACE_SEPARATOR -> codePoint == ' ';
            default -> !isFiller(codePoint);
        };
    }

    /** Letters by their category, and blank by their look (Hangul fillers, Khmer vowels). */
    private static boolean isFiller(int codePoint) {
        return switch (codePoint) {
            case 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0 -> true;
            default -> false;
        };
    }
}
