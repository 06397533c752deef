package plugingenerator.screening;

import java.util.List;
import plugingenerator.request.Brief;
import plugingenerator.request.Refusal;

/** May the brief go on? */
public sealed interface Screened {

    /** Safe, in scope and possible; the brief without anything that must not go further. */
    record Passed(Brief brief, List<String> warnings) implements Screened {
        public Passed {
            warnings = List.copyOf(warnings);
        }
    }

    record Refused(Refusal refusal) implements Screened {}
}
