package plugingenerator.repair;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import plugingenerator.blueprint.author.Assignment;
import plugingenerator.blueprint.author.AuthorChain;
import plugingenerator.blueprint.author.Authored;
import plugingenerator.blueprint.prompt.Complaint;
import plugingenerator.gate.Finding;
import plugingenerator.gate.Gate;
import plugingenerator.gate.Verdict;
import plugingenerator.repair.Repaired.GaveUp.Why;
import plugingenerator.scaffold.Scaffold;

/**
 * Judge, mend, judge again: at most {@link #ROUNDS} rounds with the author, those for an unreadable
 * blueprint included. A round that brings a worse finding than before is not taken over; one that
 * leaves the same findings ends the loop.
 */
@Component
public class Repair {

    static final int ROUNDS = 2;

    /** Less time than this is not enough for a round and the judgement after it. */
    private static final Duration LEAST = Duration.ofSeconds(8);

    /** Hears what the loop does. */
    public interface Watcher {
        void scaffolding();

        void judging();

        void mending(int round, List<Finding> findings);

        void mended(Authored.Written written);
    }

    private final Scaffold scaffold;
    private final Gate gate;
    private final AuthorChain authors;
    private final Clock clock;

    public Repair(Scaffold scaffold, Gate gate, AuthorChain authors, Clock clock) {
        this.scaffold = scaffold;
        this.gate = gate;
        this.authors = authors;
        this.clock = clock;
    }

    public Repaired untilClean(Authored.Written written, Assignment work, Watcher watcher)
            throws InterruptedException {
        return switch (judge(written, watcher)) {
            case Verdict.Unavailable _ -> new Repaired.Unavailable();
            case Verdict.Clean clean -> new Repaired.Clean(clean, written);
            case Verdict.Blocked blocked -> round(written, blocked, work, watcher);
        };
    }

    private Verdict judge(Authored.Written written, Watcher watcher) throws InterruptedException {
        watcher.scaffolding();
        var tree = scaffold.render(written.blueprint());
        watcher.judging();
        return gate.judge(tree);
    }

    private Repaired round(
            Authored.Written written, Verdict.Blocked blocked, Assignment work, Watcher watcher)
            throws InterruptedException {
        List<Complaint> complaints = Places.complaints(written.blueprint(), blocked);
        if (complaints.isEmpty()) {
            return gaveUp(written, blocked, Why.NOT_MENDABLE);
        }
        if (written.authorship().rounds() >= ROUNDS) {
            return gaveUp(written, blocked, Why.EXHAUSTED);
        }
        if (Duration.between(clock.instant(), work.deadline()).compareTo(LEAST) < 0) {
            return gaveUp(written, blocked, Why.TOO_LATE);
        }
        watcher.mending(written.authorship().rounds() + 1, blocked.findings());
        return switch (authors.mend(written, complaints, work)) {
            case Authored.Unable _ -> gaveUp(written, blocked, Why.UNABLE);
            case Authored.Declined(var refusal) -> new Repaired.Refused(refusal);
            case Authored.Written mended -> judged(written, blocked, mended, work, watcher);
        };
    }

    private Repaired judged(
            Authored.Written before,
            Verdict.Blocked blocked,
            Authored.Written mended,
            Assignment work,
            Watcher watcher)
            throws InterruptedException {
        if (mended.blueprint().equals(before.blueprint())) {
            return gaveUp(mended, blocked, Why.NO_PROGRESS);
        }
        return switch (judge(mended, watcher)) {
            case Verdict.Unavailable _ -> new Repaired.Unavailable();
            case Verdict.Clean clean -> {
                watcher.mended(mended);
                yield new Repaired.Clean(clean, mended);
            }
            case Verdict.Blocked now -> {
                if (kinds(now).equals(kinds(blocked))) {
                    yield gaveUp(mended, now, Why.NO_PROGRESS);
                }
                boolean worse = worst(now).compareTo(worst(blocked)) > 0;
                // What the round cost stays counted, even where its blueprint is not taken over.
                Authored.Written kept =
                        worse
                                ? new Authored.Written(before.blueprint(), mended.authorship())
                                : mended;
                watcher.mended(kept);
                yield round(kept, worse ? blocked : now, work, watcher);
            }
        };
    }

    private static Finding.Severity worst(Verdict.Blocked blocked) {
        return blocked.findings().stream()
                .map(Finding::severity)
                .max(Finding.Severity::compareTo)
                .orElse(Finding.Severity.STYLE);
    }

    /** Findings without their lines, which move. */
    private static Set<String> kinds(Verdict.Blocked blocked) {
        return blocked.findings().stream()
                .map(found -> found.path() + found.tool() + found.code() + found.message())
                .collect(Collectors.toSet());
    }

    private static Repaired gaveUp(Authored.Written written, Verdict.Blocked blocked, Why why) {
        return new Repaired.GaveUp(blocked.findings(), why, written.authorship().provider());
    }
}
