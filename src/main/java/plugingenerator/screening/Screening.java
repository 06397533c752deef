package plugingenerator.screening;

import java.util.List;
import org.springframework.stereotype.Component;
import plugingenerator.request.Brief;
import plugingenerator.request.Refusal;
import plugingenerator.request.RefusalCode;

/** Looks at a brief before money is spent (S1, C2, F5). */
@Component
public class Screening {

    private static final int LONGEST_WISH = 4_000;

    public Screened screen(Brief brief) {
        String wish = brief.capability().text();
        if (wish.isBlank()) {
            return new Screened.Refused(Refusal.of(RefusalCode.EMPTY_REQUEST, brief.language()));
        }
        if (wish.length() > LONGEST_WISH) {
            return new Screened.Refused(Refusal.of(RefusalCode.TOO_LONG, brief.language()));
        }
        return new Screened.Passed(brief, List.of());
    }
}
