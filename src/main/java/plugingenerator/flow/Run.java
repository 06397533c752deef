package plugingenerator.flow;

import java.util.ArrayList;
import java.util.List;
import plugingenerator.flow.time.Timetable;
import plugingenerator.request.Brief;
import plugingenerator.request.Refusal;
import plugingenerator.request.RefusalCode;
import plugingenerator.request.UserContext;
import plugingenerator.request.store.Claimed;
import plugingenerator.request.store.Ending;

/**
 * One request on its way: the brief as the steps so far left it, and what the asker should be told.
 */
public record Run(
        Claimed claimed,
        Brief brief,
        Timetable timetable,
        Progress progress,
        List<String> warnings) {

    public Run {
        warnings = List.copyOf(warnings);
    }

    public Run with(Brief cleaned, List<String> more) {
        List<String> all = new ArrayList<>(warnings);
        all.addAll(more);
        return new Run(claimed, cleaned, timetable, progress, all);
    }

    /** The brief without its asker: whoever writes a plugin sees the wish and the locale only. */
    public Brief anonymous() {
        UserContext user = new UserContext(null, null, brief.user().locale(), List.of());
        return new Brief(
                brief.capability(),
                brief.constraints(),
                user,
                brief.intent(),
                brief.language(),
                brief.secrets());
    }

    public Ending refuse(RefusalCode code) {
        return new Ending.Refused(Refusal.of(code, brief.language()));
    }
}
