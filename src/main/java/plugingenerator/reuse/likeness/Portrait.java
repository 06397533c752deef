package plugingenerator.reuse.likeness;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A plugin in terms. {@code texts} are its title, description and examples, one by one. */
record Portrait(
        Set<Term> head,
        Set<Term> core,
        Set<Term> all,
        List<Set<Term>> texts,
        List<Set<Term>> others) {

    static Portrait of(Described plugin, Vocabulary vocabulary) {
        Set<Term> head = vocabulary.terms(plugin.head());
        Set<Term> core = new LinkedHashSet<>(head);
        core.addAll(vocabulary.terms(plugin.description()));
        List<Set<Term>> texts =
                Stream.concat(
                                Stream.of(plugin.title(), plugin.description()),
                                plugin.examples().stream())
                        .map(vocabulary::terms)
                        .filter(terms -> !terms.isEmpty())
                        .toList();
        Set<Term> all = new LinkedHashSet<>(core);
        texts.forEach(all::addAll);
        return new Portrait(
                head, core, all, texts, plugin.others().stream().map(vocabulary::terms).toList());
    }

    /** Nothing but a name and tags. */
    boolean bare() {
        return texts.isEmpty();
    }
}
