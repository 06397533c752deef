package plugingenerator.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import plugingenerator.core.CoreCatalogue;
import plugingenerator.core.CorePlugin;
import plugingenerator.request.Brief;
import plugingenerator.reuse.likeness.Likeness;

/**
 * Looks for what a wish wants among the core's plugins and our own drafts before anything is made
 * (F1, N3). A look that is not certain lets the wish through: a second plugin is better than a
 * person sent to the wrong one.
 */
@Component
public class Catalogue {

    /** From here on "the same" is measured to be right 19 times in 20; see LikenessTest. */
    static final double CERTAIN = 0.65;

    /** Near enough to be worth a word to the operator. */
    static final double NEAR = 0.35;

    private static final String OURSELVES = "plugin_generator";

    private record Scored(Listed plugin, double certainty) {}

    private final CoreCatalogue core;
    private final Likeness likeness = Likeness.load();

    Catalogue(CoreCatalogue core) {
        this.core = core;
    }

    /** {@code drafts} are our own that wait; {@code token} is ours as the core's plugin. */
    public Precedent look(Brief brief, List<Listed> drafts, Optional<String> token)
            throws InterruptedException {
        CoreCatalogue.Listing listing = core.list(token);
        String wish = brief.capability().text();
        List<Scored> ranked =
                merged(listing.plugins(), drafts).stream()
                        .map(plugin -> scored(wish, plugin))
                        .filter(scored -> scored.certainty() >= NEAR)
                        .sorted(Comparator.comparingDouble(Scored::certainty).reversed())
                        .toList();
        return ranked.stream()
                .filter(scored -> scored.certainty() >= CERTAIN)
                .filter(scored -> Demands.met(brief, scored.plugin()))
                .min(Comparator.comparing(scored -> scored.plugin().state()))
                .map(Catalogue::found)
                .orElseGet(() -> none(ranked, listing));
    }

    /**
     * The intent tags that the core's plugins have, so that a new one does not collide with them.
     */
    public List<String> tags(Optional<String> token) throws InterruptedException {
        return core.list(token).plugins().stream()
                .filter(plugin -> !plugin.name().equals(OURSELVES))
                .flatMap(plugin -> plugin.tags().stream())
                .distinct()
                .toList();
    }

    /** What a wish is about, however it is said; equal wishes have equal gists. */
    public String gist(Brief brief) {
        return likeness.gist(brief.capability().text());
    }

    private Scored scored(String wish, Listed plugin) {
        return new Scored(plugin, likeness.certainty(wish, plugin.described()));
    }

    private static Precedent found(Scored scored) {
        return switch (scored.plugin().state()) {
            case WORKS -> new Precedent.Available(scored.plugin(), scored.certainty());
            case WAITS -> new Precedent.Pending(scored.plugin(), scored.certainty());
        };
    }

    private static Precedent none(List<Scored> ranked, CoreCatalogue.Listing listing) {
        return new Precedent.None(
                ranked.stream().limit(1).map(Scored::plugin).toList(), listing.problem());
    }

    /** A draft that the core lists stands as the core says: approved, waiting, or put away. */
    private static List<Listed> merged(List<CorePlugin> listed, List<Listed> drafts) {
        Map<String, CorePlugin> byName = new HashMap<>();
        for (CorePlugin plugin : listed) {
            byName.merge(plugin.name(), plugin, (one, other) -> one.works() ? one : other);
        }
        List<Listed> all = new ArrayList<>();
        for (Listed draft : drafts) {
            CorePlugin inCore = byName.get(draft.name());
            if (inCore == null) {
                all.add(draft);
            } else if (open(inCore)) {
                all.add(draft.standingAs(inCore));
            }
        }
        drafts.forEach(draft -> byName.remove(draft.name()));
        byName.values().stream()
                .filter(Catalogue::open)
                .filter(plugin -> !plugin.name().equals(OURSELVES))
                .map(Listed::ofCore)
                .forEach(all::add);
        return all;
    }

    private static boolean open(CorePlugin plugin) {
        return plugin.works() || plugin.waits();
    }
}
