package plugingenerator.reuse.likeness;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What speaks for and against a plugin being what a wish wants, each 0 to 1, by name. */
record Evidence(Overlap overlap) {

    private static final double MANY = 3;

    Map<String, Double> of(Set<Term> wish, Portrait plugin) {
        Map<String, Double> evidence = new LinkedHashMap<>();
        double headInWish = overlap.covered(plugin.head(), wish);
        double wantedMore = few(overlap.missing(wish, plugin.all()));
        evidence.put("wish_in_all", overlap.covered(wish, plugin.all()));
        evidence.put("wish_in_core", overlap.covered(wish, plugin.core()));
        evidence.put("head_in_wish", headInWish);
        evidence.put("closest_text", closest(wish, plugin.texts()));
        evidence.put("closest_other", closest(wish, plugin.others()));
        evidence.put("wanted_more", wantedMore);
        evidence.put("wanted_beyond_core", few(overlap.missing(wish, plugin.core())));
        evidence.put("head_unwanted", few(overlap.missing(plugin.head(), wish)));
        evidence.put("topics_met", few(met(wish, plugin.all())));
        actions(wish, plugin, evidence);
        if (plugin.bare()) {
            evidence.put("bare", 1.0);
            evidence.put("bare_wanted_more", wantedMore);
            evidence.put("bare_head_in_wish", headInWish);
        }
        return evidence;
    }

    private void actions(Set<Term> wish, Portrait plugin, Map<String, Double> evidence) {
        Set<Term> wanted = actions(wish);
        Set<Term> offered = actions(plugin.all());
        Set<Term> central = actions(plugin.core());
        long foreign = wanted.stream().filter(one -> !offered.contains(one)).count();
        evidence.put("other_actions", few((double) foreign));
        evidence.put("same_action", wanted.stream().anyMatch(central::contains) ? 1.0 : 0.0);
        evidence.put("no_action", wanted.isEmpty() ? 1.0 : 0.0);
    }

    private double met(Set<Term> wish, Set<Term> all) {
        return wish.stream()
                .filter(term -> !term.action())
                .mapToDouble(term -> overlap.best(term, all))
                .sum();
    }

    private double closest(Set<Term> wish, List<Set<Term>> texts) {
        return texts.stream().mapToDouble(text -> overlap.shared(wish, text)).max().orElse(0);
    }

    private static Set<Term> actions(Collection<Term> terms) {
        return terms.stream().filter(Term::action).collect(Collectors.toSet());
    }

    private static double few(double count) {
        return Math.min(count, MANY) / MANY;
    }
}
