package plugingenerator.screening.concept;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import plugingenerator.request.RefusalCode;
import plugingenerator.screening.text.Passage;

/**
 * Concepts that together mean a forbidden wish, for example {@code run + code} within six words.
 * {@code soft} figures do not count beside words like "explain"; {@code turn} figures count only in
 * lines of the dialogue that are not the user's.
 */
public record Figure(
        RefusalCode code,
        String topic,
        List<List<String>> terms,
        int window,
        boolean soft,
        boolean turn) {

    private static final String INERT = "inert";
    private static final int INERT_WITHIN = 8;

    public Figure {
        terms = terms.stream().map(List::copyOf).toList();
    }

    /** Reads {@code code topic: concept|concept concept ~6 ? @turn}; the window counts words. */
    static Figure parse(String line) {
        String[] head = line.substring(0, line.indexOf(':')).strip().split("\\s+", -1);
        List<List<String>> terms = new ArrayList<>();
        int window = 0;
        boolean soft = false;
        boolean turn = false;
        for (String word : line.substring(line.indexOf(':') + 1).strip().split("\\s+", -1)) {
            if (word.equals("?")) {
                soft = true;
            } else if (word.equals("@turn")) {
                turn = true;
            } else if (word.startsWith("~")) {
                window = 2 * Integer.parseInt(word.substring(1));
            } else {
                terms.add(Arrays.asList(word.split("\\|", -1)));
            }
        }
        return new Figure(
                RefusalCode.valueOf(head[0].toUpperCase(java.util.Locale.ROOT)),
                head[1],
                terms,
                window,
                soft,
                turn);
    }

    /** Reads the figures of a data file. */
    public static List<Figure> of(String resource) {
        return DataFile.lines(resource).stream().map(Figure::parse).toList();
    }

    /** Where it is met first. */
    public Optional<Span> in(Sightings sightings) {
        List<List<Span>> met = terms.stream().map(term -> spans(sightings, term)).toList();
        if (met.stream().anyMatch(List::isEmpty)) {
            return Optional.empty();
        }
        return met.getFirst().stream()
                .filter(anchor -> !turn || anchor.source() == Passage.Source.TURN)
                .filter(anchor -> completes(met, 1, List.of(anchor)))
                .filter(anchor -> !soft || !beside(anchor, sightings.of(INERT)))
                .findFirst();
    }

    private boolean completes(List<List<Span>> met, int term, List<Span> chosen) {
        if (term == met.size()) {
            return true;
        }
        Span anchor = chosen.getFirst();
        for (Span span : met.get(term)) {
            if (anchor.distance(span) <= window
                    && chosen.stream().allMatch(other -> other.distance(span) >= 0)) {
                List<Span> more = new ArrayList<>(chosen);
                more.add(span);
                if (completes(met, term + 1, more)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean beside(Span anchor, List<Span> inert) {
        return inert.stream().anyMatch(span -> span.distance(anchor) <= INERT_WITHIN);
    }

    private static List<Span> spans(Sightings sightings, List<String> concepts) {
        return concepts.stream().flatMap(concept -> sightings.of(concept).stream()).toList();
    }
}
