package plugingenerator.screening.concept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plugingenerator.screening.text.Token;

/** Which words stand for which concept, in many languages; see {@code concepts.txt}. */
public final class Lexicon {

    private final Map<String, List<Entry>> words = new HashMap<>();
    private final Map<String, List<Entry>> stems = new HashMap<>();
    private int longest = 2;

    private Lexicon() {}

    /** Reads the lists of files on the class path; a list that stands in several is one. */
    public static Lexicon of(String... resources) {
        Lexicon lexicon = new Lexicon();
        for (String resource : resources) {
            EntryFile.entries(resource).forEach(lexicon::add);
        }
        return lexicon;
    }

    private void add(Entry entry) {
        Entry.Part first = entry.first();
        if (!first.stem()) {
            words.computeIfAbsent(first.text(), _ -> new ArrayList<>()).add(entry);
        }
        stems.computeIfAbsent(first.text(), _ -> new ArrayList<>()).add(entry);
        longest = Math.max(longest, first.text().length());
    }

    /** Where each concept is met, without what {@code harmless} phrases cover. */
    public Sightings look(List<Token> tokens) {
        Map<String, List<Span>> spans = new LinkedHashMap<>();
        for (int index = 0; index < tokens.size(); index++) {
            for (Entry entry : candidates(tokens.get(index))) {
                if (entry.matches(tokens, index)) {
                    spans.computeIfAbsent(entry.concept(), _ -> new ArrayList<>())
                            .add(Span.of(tokens, index, entry.parts().size()));
                }
            }
        }
        return Sightings.of(spans);
    }

    private Set<Entry> candidates(Token token) {
        Set<Entry> candidates = new LinkedHashSet<>();
        for (String form : token.forms()) {
            candidates.addAll(words.getOrDefault(form, List.of()));
            int last = Math.min(form.length(), longest);
            for (int end = 1; end <= last; end++) {
                for (Entry entry : stems.getOrDefault(form.substring(0, end), List.of())) {
                    if (entry.first().stem() || token.loose()) {
                        candidates.add(entry);
                    }
                }
            }
        }
        return candidates;
    }
}
