package plugingenerator.screening.sense;

import java.util.List;
import plugingenerator.request.Brief;
import plugingenerator.request.RefusalCode;
import plugingenerator.screening.rule.Rule;
import plugingenerator.screening.rule.Ruling;
import plugingenerator.screening.text.Fold;

/** F5: is there a wish, of 1 to 4,000 characters? */
public final class WishRule implements Rule {

    private static final int LONGEST = 4_000;
    private static final int SHORTEST_SECRET = 4;

    /** What may stand around the name of a variable. */
    private static final int MARKS = 3;

    /** Names that were written by hand do not make room for pages. */
    private static final long MOST_GROWN = 1_000;

    @Override
    public Ruling judge(Brief brief) {
        String wish = brief.capability().text();
        if (Fold.visible(wish).isBlank()) {
            return Ruling.object(RefusalCode.EMPTY_REQUEST, brief.language());
        }
        long examples =
                brief.capability().examples().stream()
                        .mapToLong(sample -> sample.input().length() + sample.output().length())
                        .sum();
        return sent(wish, brief.secrets()) > LONGEST || examples > 4L * LONGEST
                ? Ruling.object(RefusalCode.TOO_LONG, brief.language())
                : Ruling.FINE;
    }

    /**
     * At most as many characters as the asker sent: the name of a variable may be longer than the
     * secret that it stands for, which has four characters at least.
     */
    private static long sent(String wish, List<String> secrets) {
        long grown = 0;
        for (String name : secrets) {
            int length = name.length();
            for (int at = wish.indexOf(name); at >= 0; at = wish.indexOf(name, at + length)) {
                grown += Math.max(0, length + MARKS - SHORTEST_SECRET);
            }
        }
        return wish.codePointCount(0, wish.length()) - Math.min(grown, MOST_GROWN);
    }
}
