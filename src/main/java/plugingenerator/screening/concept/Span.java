package plugingenerator.screening.concept;

import java.util.List;
import plugingenerator.screening.text.Passage;
import plugingenerator.screening.text.Token;

/** Where a concept is met: from one place to another, in half words. */
public record Span(int start, int end, Passage.Source source) {

    static Span of(List<Token> tokens, int from, int count) {
        Token first = tokens.get(from);
        Token last = tokens.get(from + count - 1);
        return new Span(first.at(), last.at() + last.width(), first.source());
    }

    /** Half words between the two; negative where they share one. */
    public int distance(Span other) {
        return Math.max(other.start - end, start - other.end);
    }

    boolean covers(Span other) {
        return start <= other.start && end >= other.end;
    }
}
