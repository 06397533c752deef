package plugingenerator.reuse.likeness;

import java.util.Collection;
import java.util.Set;

/** Compares sets of terms; kin and words with a typing error count nearly in full. */
record Overlap(Vocabulary vocabulary) {

    private static final double KIN = 0.7;
    private static final double TYPO = 0.85;
    private static final int LONG_ENOUGH = 5;

    /** 0 to 1: how well the best of {@code others} stands for the term. */
    double best(Term term, Collection<Term> others) {
        double best = 0;
        for (Term other : others) {
            best = Math.max(best, alike(term, other));
        }
        return best;
    }

    /** 0 to 1: the share of {@code terms}, by weight, that {@code others} stand for. */
    double covered(Set<Term> terms, Set<Term> others) {
        double all = 0;
        double met = 0;
        for (Term term : terms) {
            all += term.weight();
            met += term.weight() * best(term, others);
        }
        return all == 0 ? 0 : met / all;
    }

    /** 0 to 1: how much two texts share, of both. */
    double shared(Set<Term> one, Set<Term> other) {
        double there = covered(one, other);
        double back = covered(other, one);
        return there + back == 0 ? 0 : 2 * there * back / (there + back);
    }

    /** Topics of {@code terms} that nothing of {@code others} stands for. */
    double missing(Set<Term> terms, Set<Term> others) {
        return terms.stream()
                .filter(term -> !term.action())
                .mapToDouble(term -> 1 - best(term, others))
                .sum();
    }

    private double alike(Term one, Term other) {
        if (one.equals(other)) {
            return 1;
        }
        if (one.action() != other.action()) {
            return 0;
        }
        return vocabulary.kin(one, other) ? KIN : typo(one.key(), other.key()) ? TYPO : 0;
    }

    /** One letter more, less or other, or two swapped, in words that are long enough. */
    static boolean typo(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        if (shorter < LONG_ENOUGH || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int start = 0;
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        String a = one.substring(start);
        String b = other.substring(start);
        return tail(a, 1).equals(tail(b, 1))
                || tail(a, 1).equals(b)
                || a.equals(tail(b, 1))
                || (tail(a, 2).equals(tail(b, 2)) && swapped(a, b));
    }

    private static boolean swapped(String a, String b) {
        return a.length() > 1
                && b.length() > 1
                && a.charAt(0) == b.charAt(1)
                && a.charAt(1) == b.charAt(0);
    }

    private static String tail(String text, int from) {
        return text.length() <= from ? "" : text.substring(from);
    }
}
