package plugingenerator.screening.rule;

import java.util.List;
import plugingenerator.request.Language;
import plugingenerator.request.Refusal;
import plugingenerator.request.RefusalCode;

/** What a rule says of a brief. */
public sealed interface Ruling {

    record Fine() implements Ruling {}

    record Objection(Refusal refusal) implements Ruling {}

    Ruling FINE = new Fine();

    static Ruling object(RefusalCode code, Language language) {
        return new Objection(Refusal.of(code, language));
    }

    /**
     * An objection that names the case; the first text is the reason, the others are what works.
     */
    static Ruling object(RefusalCode code, String reason, String... recommendations) {
        return new Objection(new Refusal(code, reason, List.of(recommendations), List.of()));
    }
}
