package plugingenerator.screening.concept;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where each concept is met, in order. */
public final class Sightings {

    private static final String HARMLESS = "harmless";

    private final Map<String, List<Span>> spans;

    private Sightings(Map<String, List<Span>> spans) {
        this.spans = spans;
    }

    /** What a harmless phrase covers is no sighting: "exec" in "exec summary". */
    static Sightings of(Map<String, List<Span>> found) {
        List<Span> harmless = found.getOrDefault(HARMLESS, List.of());
        Map<String, List<Span>> kept = new HashMap<>();
        found.forEach(
                (concept, all) ->
                        kept.put(
                                concept,
                                all.stream()
                                        .filter(
                                                span ->
                                                        concept.equals(HARMLESS)
                                                                || harmless.stream()
                                                                        .noneMatch(
                                                                                mask ->
                                                                                        mask.covers(
                                                                                                span)))
                                        .toList()));
        return new Sightings(kept);
    }

    public List<Span> of(String concept) {
        return spans.getOrDefault(concept, List.of());
    }

    /** The names of the concepts that are met, sorted. */
    public List<String> concepts() {
        return spans.entrySet().stream()
                .filter(concept -> !concept.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    public boolean has(String concept) {
        return !of(concept).isEmpty();
    }
}
