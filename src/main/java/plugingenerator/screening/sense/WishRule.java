package plugingenerator.screening.sense;

import plugingenerator.request.Brief;
import plugingenerator.request.RefusalCode;
import plugingenerator.screening.rule.Rule;
import plugingenerator.screening.rule.Ruling;
import plugingenerator.screening.text.Fold;

/** F5: is there a wish, of 1 to 4,000 characters? */
public final class WishRule implements Rule {

    private static final int LONGEST = 4_000;

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
        return wish.codePointCount(0, wish.length()) > LONGEST || examples > 4L * LONGEST
                ? Ruling.object(RefusalCode.TOO_LONG, brief.language())
                : Ruling.FINE;
    }
}
