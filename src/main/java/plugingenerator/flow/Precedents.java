package plugingenerator.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import plugingenerator.draft.Drafts;
import plugingenerator.flow.door.CoreTokens;
import plugingenerator.request.Language;
import plugingenerator.request.Refusal;
import plugingenerator.request.RefusalCode;
import plugingenerator.request.demand.DemandLedger;
import plugingenerator.reuse.Catalogue;
import plugingenerator.reuse.Listed;
import plugingenerator.reuse.Precedent;

/**
 * Looks whether a wish needs a new plugin at all (F1), and notes in the ledger that it was made.
 */
@Component
class Precedents {

    /** What the look leads to. */
    sealed interface Look {

        /** A plugin does it already. */
        record Works(Refusal refusal) implements Look {}

        /** A draft for it waits. */
        record Waits(Refusal refusal) implements Look {}

        /** Nothing does it for certain. */
        record Open(List<String> warnings) implements Look {
            public Open {
                warnings = List.copyOf(warnings);
            }
        }
    }

    private final Catalogue catalogue;
    private final Drafts drafts;
    private final CoreTokens tokens;
    private final DemandLedger ledger;

    Precedents(Catalogue catalogue, Drafts drafts, CoreTokens tokens, DemandLedger ledger) {
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.tokens = tokens;
        this.ledger = ledger;
    }

    /** {@code force_new} and {@code base_draft} go around what is there. */
    Look look(Run run) throws InterruptedException {
        boolean around =
                run.brief().constraints().flag("force_new").orElse(false)
                        || run.brief().constraints().has("base_draft");
        Precedent precedent =
                around
                        ? new Precedent.None(List.of(), Optional.empty())
                        : catalogue.look(run.brief(), waiting(), tokens.latest());
        Language in = run.brief().language();
        return switch (precedent) {
            case Precedent.Available(var plugin, _) -> {
                known(run, plugin);
                yield new Look.Works(works(plugin, in));
            }
            case Precedent.Pending(var draft, _) -> {
                known(run, draft);
                yield new Look.Waits(waits(draft, in));
            }
            case Precedent.None none -> {
                note(run, Optional.empty());
                yield new Look.Open(warnings(none, in));
            }
        };
    }

    /** The intent tags that drafts and the core's plugins have already. */
    List<String> takenTags() throws InterruptedException {
        return Stream.concat(catalogue.tags(tokens.latest()).stream(), drafts.intents().stream())
                .distinct()
                .toList();
    }

    private List<Listed> waiting() {
        return drafts.waiting().stream()
                .map(draft -> Listed.draft(draft.id(), draft.manifest()))
                .toList();
    }

    private void known(Run run, Listed plugin) {
        note(run, Optional.of(plugin.name()));
        ledger.knows(run.claimed().id());
    }

    private void note(Run run, Optional<String> plugin) {
        String gist = catalogue.gist(run.brief());
        if (!gist.isEmpty()) {
            ledger.asked(run.claimed().id(), gist, plugin);
        }
    }

    private static Refusal works(Listed plugin, Language in) {
        Refusal.Existing existing = existing(plugin, false);
        String reason =
                in.choose(
                        "Такая функция уже есть: плагин «%s». Напишите, например: «%s».",
                        "The bot can do this already: the plugin \"%s\". Say, for example: \"%s\".");
        return Refusal.because(
                RefusalCode.ALREADY_AVAILABLE,
                in,
                reason.formatted(plugin.shown(), existing.phrase()),
                existing);
    }

    private static Refusal waits(Listed draft, Language in) {
        String reason =
                in.choose(
                        "Такой плагин уже сделан: «%s». Черновик %s ждёт решения оператора.",
                        "Such a plugin has been made already: \"%s\". Draft %s waits for the operator.");
        return Refusal.because(
                RefusalCode.DRAFT_PENDING,
                in,
                reason.formatted(draft.shown(), draft.id()),
                existing(draft, true));
    }

    /** Where a core lists no examples, the plugin's own name is what one may say. */
    private static Refusal.Existing existing(Listed plugin, boolean draft) {
        String phrase =
                plugin.examples().stream()
                        .findFirst()
                        .orElseGet(() -> plugin.shown().replace('_', ' '));
        return new Refusal.Existing(
                draft, plugin.id(), plugin.name(), plugin.shown(), plugin.version(), phrase);
    }

    private static List<String> warnings(Precedent.None none, Language in) {
        List<String> warnings = new ArrayList<>();
        for (Listed neighbour : none.neighbour()) {
            String kind =
                    switch (neighbour.state()) {
                        case WORKS ->
                                in.choose("Похожий плагин уже есть", "A similar plugin exists");
                        case WAITS ->
                                in.choose(
                                        "Похожий черновик уже ждёт оператора",
                                        "A similar draft waits for the operator");
                    };
            warnings.add(
                    "%s: %s (%s, %s)."
                            .formatted(kind, neighbour.shown(), neighbour.name(), neighbour.id()));
        }
        String unseen =
                in.choose(
                        "Каталог ядра не удалось посмотреть, есть ли там такая функция, неизвестно: %s.",
                        "The core's catalogue could not be looked at, so it may have this function already: %s.");
        none.problem().ifPresent(problem -> warnings.add(unseen.formatted(problem)));
        return warnings;
    }
}
