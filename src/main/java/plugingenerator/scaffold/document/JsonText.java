package plugingenerator.scaffold.document;

import plugingenerator.scaffold.text.Visible;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as people read it: two blanks a level, {@code \n} only, and escapes for all that a reader
 * would not see or that a checker forbids.
 */
final class JsonText {

    private static final int LONGEST_BLANK_RUN = 32;

    private static final ObjectWriter WRITER =
            JsonMapper.shared()
                    .writer()
                    .with(
                            new DefaultPrettyPrinter(
                                            Separators.createDefaultInstance()
                                                    .withObjectNameValueSpacing(
                                                            Separators.Spacing.AFTER)
                                                    .withObjectEmptySeparator("")
                                                    .withArrayEmptySeparator(""))
                                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private JsonText() {}

    static String of(JsonNode document) {
        String written = WRITER.writeValueAsString(document);
        StringBuilder text = new StringBuilder(written.length() + 16);
        int blanks = 0;
        for (int index = 0; index < written.length(); ) {
            int codePoint = written.codePointAt(index);
            index += Character.charCount(codePoint);
            blanks = codePoint == ' ' ? blanks + 1 : 0;
            if (blanks > LONGEST_BLANK_RUN) {
                blanks = 0;
                text.append("\\u0020");
            } else if (codePoint == '\n' || Visible.test(codePoint)) {
                text.appendCodePoint(codePoint);
            } else {
                for (char unit : Character.toChars(codePoint)) {
                    text.append("\\u%04x".formatted((int) unit));
                }
            }
        }
        return text.append('\n').toString();
    }
}
