package plugingenerator.flow;

import java.util.ArrayList;
import java.util.List;
import plugingenerator.request.Brief;
import plugingenerator.request.Refusal;
import plugingenerator.request.RefusalCode;
import plugingenerator.request.store.Claimed;
import plugingenerator.request.store.Ending;

/**
 * One request on its way: the brief as the steps so far left it, and what the asker should be told.
 */
record Run(
        Claimed claimed,
        Brief brief,
        Timetable timetable,
        Progress progress,
        List<String> warnings) {

    Run {
        warnings = List.copyOf(warnings);
    }

    Run with(Brief cleaned, List<String> more) {
        List<String> all = new ArrayList<>(warnings);
        all.addAll(more);
        return new Run(claimed, cleaned, timetable, progress, all);
    }

    Ending refuse(RefusalCode code) {
        return new Ending.Refused(Refusal.of(code, brief.language()));
    }
}
