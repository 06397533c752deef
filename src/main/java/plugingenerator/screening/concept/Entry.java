package plugingenerator.screening.concept;

import java.util.List;
import plugingenerator.screening.text.Token;

/** A word or a phrase that stands for a concept. */
record Entry(String concept, List<Part> parts) {

    /** One word of it; a {@code stem} matches every word that begins so. */
    record Part(String text, boolean stem) {

        boolean matches(Token token) {
            for (String form : token.forms()) {
                boolean same =
                        (stem || (token.loose() && text.length() > 2))
                                ? form.startsWith(text)
                                : form.equals(text);
                if (same) {
                    return true;
                }
            }
            return false;
        }
    }

    Entry {
        parts = List.copyOf(parts);
    }

    Part first() {
        return parts.getFirst();
    }

    boolean matches(List<Token> tokens, int from) {
        if (from + parts.size() > tokens.size()) {
            return false;
        }
        for (int index = 0; index < parts.size(); index++) {
            if (!parts.get(index).matches(tokens.get(from + index))) {
                return false;
            }
        }
        return true;
    }
}
