package plugingenerator.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import plugingenerator.blueprint.author.Assignment;
import plugingenerator.flow.time.Timetable;
import plugingenerator.llm.Ask;
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

    private static final int CHARACTERS_A_TOKEN = 3;

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

    /** The brief with the asker's answers to our questions, where it holds any. */
    public Run clarified() {
        return with(Clarification.of(brief), List.of());
    }

    /** Whatever a model costs, the request and its asker pay for it. */
    public Ask.Spender spender() {
        return new Ask.Spender(claimed.id().value(), Payer.of(brief.user()));
    }

    /** What an author is to do, at the expense of the asker. */
    public Assignment assignment(Instant deadline, List<String> takenTags, Clock clock) {
        return new Assignment(
                anonymous(),
                deadline,
                spender(),
                takenTags,
                Clarification.answered(brief),
                characters ->
                        progress.writing(
                                characters / CHARACTERS_A_TOKEN,
                                Duration.between(clock.instant(), timetable.soft()).toSeconds()));
    }

    public Ending refuse(RefusalCode code) {
        return new Ending.Refused(Refusal.of(code, brief.language()));
    }
}
