package plugingenerator.screening.text;

import java.util.List;

/**
 * A word at a place. {@code at} and {@code width} count half words: a sign of a script without
 * spaces is half a word wide. A {@code loose} token is the rest of letters without a gap, in which
 * words begin but do not end.
 */
public record Token(int at, int width, List<String> forms, boolean loose, Passage.Source source) {

    public Token {
        forms = List.copyOf(forms);
    }

    /** The word as it was written, folded. */
    public String word() {
        return forms.getFirst();
    }
}
