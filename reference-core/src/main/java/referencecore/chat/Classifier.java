package referencecore.chat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import referencecore.registry.Entry;

/** Chooses a plugin by the examples in manifests. The generator is what is left, never a choice. */
@Component
class Classifier {

    static final String GENERATE = "plugin.generate";

    private final Manifests manifests;

    Classifier(Manifests manifests) {
        this.manifests = manifests;
    }

    /** The nearest plugin whose own threshold is reached. */
    Optional<Match> choose(String text, List<Entry> plugins) {
        Set<String> words = Words.of(text);
        return plugins.stream()
                .filter(plugin -> plugin.standing().serves())
                .filter(plugin -> !plugin.tags().contains(GENERATE))
                .flatMap(
                        plugin ->
                                Intent.of(manifests.of(plugin)).stream()
                                        .map(intent -> new Scored(plugin, intent, words)))
                .filter(scored -> scored.score() >= scored.intent().threshold())
                .max(Comparator.comparingDouble(Scored::score))
                .map(best -> new Match(best.plugin(), best.intent().tag(), best.score()));
    }

    /** Who makes plugins, where somebody does. */
    Optional<Entry> generator(List<Entry> plugins) {
        return plugins.stream()
                .filter(plugin -> plugin.standing().serves())
                .filter(plugin -> plugin.tags().contains(GENERATE))
                .findFirst();
    }

    private record Scored(Entry plugin, Intent intent, double score) {
        Scored(Entry plugin, Intent intent, Set<String> words) {
            this(plugin, intent, intent.score(words));
        }
    }
}
