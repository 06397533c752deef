package plugingenerator.blueprint.author;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import plugingenerator.blueprint.BlueprintReader;
import plugingenerator.blueprint.BlueprintWriter;
import plugingenerator.blueprint.Reading;
import plugingenerator.blueprint.Reading.Flaw;
import plugingenerator.blueprint.prompt.Complaint;
import plugingenerator.blueprint.prompt.Prompt;
import plugingenerator.blueprint.prompt.Prompts;
import plugingenerator.llm.Ask;
import plugingenerator.llm.Failure;
import plugingenerator.llm.LanguageModel;
import plugingenerator.llm.LlmSettings;
import plugingenerator.llm.LlmSettings.WhenSpent;
import plugingenerator.llm.Said;
import plugingenerator.llm.Usage;
import plugingenerator.request.Brief;
import plugingenerator.request.Refusal;
import plugingenerator.request.RefusalCode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Has a model fill the blueprint. A flawed one goes back with its flaws, at most {@link #ROUNDS}
 * times, for the flawed slots only; the same flaws twice end it.
 */
final class ModelAuthor implements BlueprintAuthor {

    /** Rounds of mending a request gets, for flaws and for the gate's findings together. */
    static final int ROUNDS = 2;

    private static final Duration LEAST = Duration.ofSeconds(5);
    private static final int MOST_CORRECTION = 6_000;
    private static final int SHOWN_FLAWS = 5;

    private final LanguageModel model;
    private final Prompts prompts;
    private final LlmSettings settings;
    private final Clock clock;

    ModelAuthor(LanguageModel model, Prompts prompts, LlmSettings settings, Clock clock) {
        this.model = model;
        this.prompts = prompts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String provider() {
        return model.provider();
    }

    @Override
    public String version() {
        return provider() + "/" + model.model() + " " + prompts.version();
    }

    @Override
    public Authored write(Brief brief, Instant deadline) throws InterruptedException {
        return write(Assignment.of(brief, deadline));
    }

    @Override
    public Authored write(Assignment work) throws InterruptedException {
        Prompt prompt = prompts.write(work.brief(), work.takenTags(), work.answered());
        Said said = ask(prompt, settings.maxTokens(), work);
        Usage spent = said.usage();
        int rounds = 0;
        if (said instanceof Said.Failed failed && another(failed.failure(), work)) {
            said = ask(prompt, settings.maxTokens() * 2, work);
            spent = spent.plus(said.usage());
            rounds = 1;
        }
        return switch (said) {
            case Said.Failed(Failure failure, _, _) -> failed(failure, work);
            case Said.Answer(String text, _) -> replied(text, spent, rounds, work);
        };
    }

    /** An answer that was cut short gets a second chance with twice the room. */
    private boolean another(Failure failure, Assignment work) {
        return failure.code() == Failure.Code.CUT_SHORT && timeLeft(work);
    }

    private Authored replied(String text, Usage spent, int rounds, Assignment work)
            throws InterruptedException {
        return switch (Replied.read(text)) {
            case Replied.Questions(var questions) when !work.answered() ->
                    declined(
                            new Refusal(
                                    RefusalCode.CLARIFICATION_NEEDED,
                                    RefusalCode.CLARIFICATION_NEEDED.reason(
                                            work.brief().language()),
                                    List.of(
                                            RefusalCode.CLARIFICATION_NEEDED.recommendation(
                                                    work.brief().language())),
                                    questions));
            case Replied.Questions _ -> again("ask no more questions", spent, rounds, work);
            case Replied.Refused(RefusalCode code) ->
                    declined(Refusal.of(code, work.brief().language()));
            case Replied.Unreadable(String problem) -> again(problem, spent, rounds, work);
            case Replied.Blueprint(ObjectNode document) ->
                    mended(document, spent, rounds, List.of(), work);
        };
    }

    /** Nothing of the answer can be kept: the whole question is asked once more. */
    private Authored again(String problem, Usage spent, int rounds, Assignment work)
            throws InterruptedException {
        if (rounds > 0 || !timeLeft(work)) {
            return new Authored.Unable(provider(), "its answers cannot be read");
        }
        Prompt prompt = prompts.write(work.brief(), work.takenTags(), work.answered());
        Prompt noted =
                new Prompt(
                        prompt.system(),
                        prompt.user() + "\nYour last answer could not be used: " + problem + ".",
                        prompt.form());
        Said said = ask(noted, settings.maxTokens(), work);
        return switch (said) {
            case Said.Failed(Failure failure, _, _) -> failed(failure, work);
            case Said.Answer(String text, Usage more) ->
                    replied(text, spent.plus(more), rounds + 1, work);
        };
    }

    private Authored mended(
            ObjectNode document, Usage spent, int rounds, List<Flaw> before, Assignment work)
            throws InterruptedException {
        return switch (BlueprintReader.read(document.toString())) {
            case Reading.Read(var blueprint) ->
                    new Authored.Written(blueprint, authorship(spent, rounds));
            case Reading.Unreadable(List<Flaw> flaws) -> {
                if (rounds >= ROUNDS || flaws.equals(before) || !timeLeft(work)) {
                    yield declined(notClean(flaws, work.brief()));
                }
                List<Complaint> complaints = Flawed.complaints(document, flaws);
                Said said =
                        ask(
                                prompts.mend(work.brief(), document, complaints),
                                MOST_CORRECTION,
                                work);
                yield switch (said) {
                    case Said.Failed(Failure failure, _, _) -> failed(failure, work);
                    case Said.Answer(String text, Usage more) ->
                            mended(
                                    Correction.of(document, complaints).by(text).orElse(document),
                                    spent.plus(more),
                                    rounds + 1,
                                    flaws,
                                    work);
                };
            }
        };
    }

    @Override
    public Authored mend(Authored.Written written, List<Complaint> complaints, Assignment work)
            throws InterruptedException {
        ObjectNode document =
                (ObjectNode)
                        JsonMapper.shared().readTree(BlueprintWriter.write(written.blueprint()));
        Said said = ask(prompts.mend(work.brief(), document, complaints), MOST_CORRECTION, work);
        return switch (said) {
            case Said.Failed(Failure failure, _, _) -> failed(failure, work);
            case Said.Answer(String text, Usage more) -> {
                Optional<ObjectNode> corrected = Correction.of(document, complaints).by(text);
                var authorship = written.authorship().mended(more);
                yield switch (BlueprintReader.read(corrected.orElse(document).toString())) {
                    case Reading.Read(var blueprint) -> new Authored.Written(blueprint, authorship);
                    case Reading.Unreadable _ ->
                            new Authored.Written(written.blueprint(), authorship);
                };
            }
        };
    }

    private Said ask(Prompt prompt, int maxTokens, Assignment work) throws InterruptedException {
        return model.ask(
                new Ask(
                        prompt.system(),
                        prompt.user(),
                        prompt.form(),
                        maxTokens,
                        work.deadline(),
                        work.spender(),
                        work.listener()));
    }

    private boolean timeLeft(Assignment work) {
        return Duration.between(clock.instant(), work.deadline()).compareTo(LEAST) > 0;
    }

    private Authored failed(Failure failure, Assignment work) {
        boolean refuse =
                failure.code() == Failure.Code.BUDGET && settings.whenSpent() == WhenSpent.REFUSE;
        return refuse
                ? declined(Refusal.of(RefusalCode.BUDGET_EXHAUSTED, work.brief().language()))
                : new Authored.Unable(provider(), failure.message());
    }

    private Authored.Authorship authorship(Usage spent, int rounds) {
        return new Authored.Authorship(
                provider(),
                model.model(),
                prompts.version(),
                spent.promptTokens(),
                spent.completionTokens(),
                spent.estimated(),
                spent.cost(),
                rounds,
                List.of());
    }

    private static Authored declined(Refusal refusal) {
        return new Authored.Declined(refusal);
    }

    private static Refusal notClean(List<Flaw> flaws, Brief brief) {
        String left =
                flaws.stream()
                        .limit(SHOWN_FLAWS)
                        .map(flaw -> flaw.slot() + ": " + flaw.message())
                        .collect(Collectors.joining("; "));
        return Refusal.because(
                RefusalCode.NOT_CLEAN,
                brief.language(),
                RefusalCode.NOT_CLEAN.reason(brief.language()) + " " + left);
    }
}
