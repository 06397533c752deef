package plugingenerator.blueprint.template.wish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that the templates know: {@code words.txt} (topic words and their English names), {@code
 * fillers.txt} (words that name no topic), {@code sites.txt} (names of sites and their hosts),
 * {@code lead-ins.txt} and {@code politeness.txt} (what stands around a wish and is no part of it).
 */
public final class Lexicon {

    private static final Pattern BAR = Pattern.compile("\\|");
    private static final String FOLDER = "lexicon/";

    private final Map<String, List<Entry>> topics;
    private final Map<String, List<Entry>> fillers;
    private final Map<String, String> sites;
    private final Map<String, List<Entry>> leadIns;
    private final Map<String, List<Entry>> politeness;

    public Lexicon(Archetypes archetypes) {
        this.topics = entries(archetypes.read(FOLDER + "words.txt"));
        this.fillers = entries(archetypes.read(FOLDER + "fillers.txt"));
        this.sites = table(archetypes.read(FOLDER + "sites.txt"));
        this.leadIns = entries(archetypes.read(FOLDER + "lead-ins.txt"));
        this.politeness = entries(archetypes.read(FOLDER + "politeness.txt"));
    }

    private record Entry(String stem, String value) {}

    /** The English name of a topic word: that of the longest stem that takes it. */
    Optional<String> english(String word) {
        return find(topics, word);
    }

    /** Whether the word carries no topic: “хочу”, “make”, “каждый”. */
    boolean filler(String word) {
        return leadIn(word) || find(fillers, word).isPresent();
    }

    /** Whether the word only leads to what is wished: “слушай”, “хочу”, “make”. */
    boolean leadIn(String word) {
        return polite(word) || find(leadIns, word).isPresent();
    }

    /** Whether the word is there for good manners, at the beginning or at the end. */
    boolean polite(String word) {
        return find(politeness, word).isPresent();
    }

    /** Whether this is a word at all, as far as these lists know. */
    boolean knows(String word) {
        return filler(word) || english(word).isPresent();
    }

    List<String> sites(Tokens tokens) {
        Set<String> hosts = new HashSet<>();
        List<String> ordered = new ArrayList<>();
        sites.forEach(
                (stem, host) -> {
                    if (tokens.take(stem) && hosts.add(host)) {
                        ordered.add(host);
                    }
                });
        return ordered;
    }

    /** Exact words win over stems, long stems over short ones. */
    private static Optional<String> find(Map<String, List<Entry>> table, String word) {
        Entry best = null;
        for (Entry entry : table.getOrDefault(start(word), List.of())) {
            boolean takes =
                    entry.stem.endsWith("$")
                            ? Tokens.takes(entry.stem, word)
                            : word.startsWith(entry.stem);
            if (takes && (best == null || entry.stem.length() > best.stem.length())) {
                best = entry;
            }
        }
        return Optional.ofNullable(best).map(Entry::value);
    }

    private static String start(String word) {
        return word.substring(0, 1);
    }

    private static Map<String, List<Entry>> entries(String text) {
        Map<String, List<Entry>> entries = new LinkedHashMap<>();
        table(text)
                .forEach(
                        (stem, value) ->
                                entries.computeIfAbsent(start(stem), _ -> new ArrayList<>())
                                        .add(new Entry(stem, value)));
        return entries;
    }

    /** Lines like {@code stem|stem = value}; without a value the stem stands for itself. */
    private static Map<String, String> table(String text) {
        Map<String, String> table = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] sides = line.split("=", 2);
            String value = sides.length > 1 ? sides[1].strip() : "";
            for (String stem : BAR.splitAsStream(sides[0].strip()).toList()) {
                table.put(stem.strip(), value);
            }
        }
        return table;
    }
}
