package plugingenerator.flow;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import plugingenerator.activation.Activated;
import plugingenerator.activation.Activation;
import plugingenerator.activation.Approach;
import plugingenerator.archive.Packer;
import plugingenerator.archive.proof.Evidence;
import plugingenerator.blueprint.Blueprint;
import plugingenerator.blueprint.author.Assignment;
import plugingenerator.blueprint.author.AuthorChain;
import plugingenerator.blueprint.author.Authored;
import plugingenerator.draft.Candidate;
import plugingenerator.draft.Draft;
import plugingenerator.draft.Drafts;
import plugingenerator.event.Tidings;
import plugingenerator.flow.answer.Answers;
import plugingenerator.gate.Gate;
import plugingenerator.gate.Verdict;
import plugingenerator.repair.Repair;
import plugingenerator.repair.Repaired;
import plugingenerator.request.RefusalCode;
import plugingenerator.request.flight.Flights;
import plugingenerator.request.store.Ending;
import plugingenerator.request.store.Stage;
import plugingenerator.reuse.ArtifactStore;
import plugingenerator.reuse.Fingerprint;
import plugingenerator.reuse.FinishedArtifact;
import plugingenerator.scaffold.Scaffold;
import plugingenerator.screening.Screened;
import plugingenerator.screening.Screening;

/**
 * The story of a request, top to bottom: from a wish to a draft, or to the reason why there is
 * none.
 */
@Component
public class Generation {

    private final Activation activation;
    private final Screening screening;
    private final Precedents precedents;
    private final ArtifactStore artifacts;
    private final AuthorChain authors;
    private final Scaffold scaffold;
    private final Gate gate;
    private final Repair repair;
    private final Packer packer;
    private final Drafts drafts;
    private final Tidings tidings;
    private final Clock clock;
    private final Flights flights;

    Generation(
            Activation activation,
            Screening screening,
            Precedents precedents,
            ArtifactStore artifacts,
            AuthorChain authors,
            Scaffold scaffold,
            Gate gate,
            Repair repair,
            Packer packer,
            Drafts drafts,
            Tidings tidings,
            Flights flights,
            Clock clock) {
        this.activation = activation;
        this.screening = screening;
        this.precedents = precedents;
        this.artifacts = artifacts;
        this.authors = authors;
        this.scaffold = scaffold;
        this.gate = gate;
        this.repair = repair;
        this.packer = packer;
        this.drafts = drafts;
        this.tidings = tidings;
        this.flights = flights;
        this.clock = clock;
    }

    /** Tells the whole story; an interrupt stops it wherever it is. */
    public Ending tell(Run run) throws InterruptedException {
        return activated(run);
    }

    private Ending activated(Run run) throws InterruptedException {
        run.progress().reached(Stage.ACTIVATION);
        return switch (activation.decide(Approach.of(run.brief()), means(run))) {
            case Activated.Asked _ -> screened(run.clarified());
            case Activated.NotAsked _ -> run.refuse(RefusalCode.NOT_ACTIVATED);
            case Activated.Unsure(boolean asked, _) ->
                    asked ? screened(run.clarified()) : run.refuse(RefusalCode.NOT_ACTIVATED);
        };
    }

    private Activation.Means means(Run run) {
        return new Activation.Means(run.spender(), run.timetable().forAuthors(clock.instant()));
    }

    private Ending screened(Run run) throws InterruptedException {
        run.progress().reached(Stage.SCREENING);
        return switch (screening.screen(run.brief())) {
            case Screened.Refused(var refusal) -> new Ending.Refused(refusal);
            case Screened.Passed(var brief, var warnings) -> reused(run.with(brief, warnings));
        };
    }

    /** What was made for these very words is given out again; other words for it must wait. */
    private Ending reused(Run run) throws InterruptedException {
        run.progress().reached(Stage.REUSE);
        Fingerprint fingerprint = fingerprint(run);
        return switch (precedents.look(run)) {
            case Precedents.Look.Works(var refusal) -> new Ending.Refused(refusal);
            case Precedents.Look.Waits(var refusal) ->
                    artifacts.find(fingerprint).isPresent()
                            ? made(run, fingerprint)
                            : new Ending.Refused(refusal);
            case Precedents.Look.Open(var warnings) ->
                    made(run.with(run.brief(), warnings), fingerprint);
        };
    }

    private Ending made(Run run, Fingerprint fingerprint) throws InterruptedException {
        Optional<FinishedArtifact> finished = artifacts.find(fingerprint);
        if (finished.isPresent()) {
            flights.stayBehind(fingerprint.value(), run.claimed());
            run.progress().lookedForFinished(true);
            return drafted(run, fingerprint, finished.get(), true);
        }
        flights.takeOff(fingerprint.value(), run.claimed());
        Optional<FinishedArtifact> landed = artifacts.find(fingerprint);
        run.progress().lookedForFinished(landed.isPresent());
        return landed.isPresent()
                ? drafted(run, fingerprint, landed.get(), true)
                : authored(run, fingerprint);
    }

    private Ending authored(Run run, Fingerprint fingerprint) throws InterruptedException {
        Optional<String> nothingToCheckWith = gate.unavailable();
        if (nothingToCheckWith.isPresent()) {
            return run.refuse(RefusalCode.TOOLCHAIN_UNAVAILABLE);
        }
        run.progress().reached(Stage.BLUEPRINT);
        Assignment work = assignment(run);
        Optional<Authored.Written> paidAlready = Kept.read(run.claimed().blueprint());
        Authored authored = paidAlready.isPresent() ? paidAlready.get() : authors.write(work);
        return switch (authored) {
            case Authored.Declined(var refusal) -> new Ending.Refused(refusal);
            case Authored.Unable _ -> run.refuse(RefusalCode.MODEL_UNAVAILABLE);
            case Authored.Written written -> proven(run, fingerprint, written, work);
        };
    }

    private Assignment assignment(Run run) throws InterruptedException {
        return run.assignment(
                run.timetable().forAuthors(clock.instant()), precedents.takenTags(), clock);
    }

    private Ending proven(
            Run run, Fingerprint fingerprint, Authored.Written written, Assignment work)
            throws InterruptedException {
        run.progress().wrote(Kept.write(written));
        return switch (repair.untilClean(written, work, new Rounds(run.progress()))) {
            case Repaired.Unavailable _ -> run.refuse(RefusalCode.TOOLCHAIN_UNAVAILABLE);
            case Repaired.Refused(var refusal) -> new Ending.Refused(refusal);
            case Repaired.GaveUp gaveUp -> gaveUp(run, fingerprint, gaveUp, work);
            case Repaired.Clean(var clean, var mended) -> packed(run, fingerprint, mended, clean);
        };
    }

    /** Out of time, whoever is next in the chain may still be quick enough; otherwise it ends. */
    private Ending gaveUp(Run run, Fingerprint fingerprint, Repaired.GaveUp gaveUp, Assignment work)
            throws InterruptedException {
        run.progress().blocked(gaveUp.findings());
        Ending notClean = new Ending.Refused(gaveUp.refusal(run.brief().language()));
        return switch (gaveUp.why()) {
            case EXHAUSTED, NO_PROGRESS, NOT_MENDABLE, UNABLE -> notClean;
            case TOO_LATE ->
                    switch (authors.writeAfter(gaveUp.provider(), work)) {
                        case Authored.Declined _, Authored.Unable _ -> notClean;
                        case Authored.Written quick ->
                                proven(
                                        run.with(
                                                run.brief(),
                                                List.of(gaveUp.warning(run.brief().language()))),
                                        fingerprint,
                                        quick,
                                        work);
                    };
        };
    }

    private Ending packed(
            Run run, Fingerprint fingerprint, Authored.Written written, Verdict.Clean clean)
            throws InterruptedException {
        run.progress().reached(Stage.ARCHIVE);
        Blueprint blueprint = written.blueprint();
        FinishedArtifact finished =
                Answers.finished(
                        packer.pack(clean.tree(), blueprint, evidence(clean, written)),
                        blueprint,
                        written.authorship(),
                        clean,
                        scaffold.version());
        artifacts.keep(fingerprint, finished);
        return drafted(
                run.with(run.brief(), written.authorship().warnings()),
                fingerprint,
                finished,
                false);
    }

    private Evidence evidence(Verdict.Clean clean, Authored.Written written) {
        var by = written.authorship();
        return new Evidence(
                clean.receipts(),
                gate.version(),
                scaffold.version(),
                by.provider(),
                by.model(),
                by.promptVersion());
    }

    private Ending drafted(
            Run run, Fingerprint fingerprint, FinishedArtifact finished, boolean reused)
            throws InterruptedException {
        if (reused) {
            artifacts.touch(fingerprint);
        }
        run.progress().reached(Stage.DRAFT);
        Candidate candidate = Answers.candidate(fingerprint, finished);
        Draft draft = drafts.register(candidate);
        tidings.made(run.claimed().id(), candidate.name(), draft);
        return new Ending.Succeeded(
                fingerprint.value(),
                Answers.own(
                        run.brief(),
                        run.warnings(),
                        finished,
                        draft,
                        reused,
                        Duration.between(run.timetable().acceptedAt(), clock.instant())));
    }

    /** {@code force_new} goes around what is finished, and is itself not given out again. */
    private Fingerprint fingerprint(Run run) {
        List<String> versions =
                Stream.of(
                                authors.versions(),
                                List.of(scaffold.version(), gate.version(), screening.version()),
                                run.brief().constraints().flag("force_new").orElse(false)
                                        ? List.of(run.claimed().id().value())
                                        : List.<String>of())
                        .flatMap(List::stream)
                        .toList();
        return Fingerprint.of(run.brief(), versions);
    }
}
