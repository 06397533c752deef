package plugingenerator.reuse.likeness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads texts into terms, by {@code catalogue/vocabulary.txt} and by stems. Safe for threads. */
final class Vocabulary {

    private static final Pattern WORD = Pattern.compile("[\\p{L}]+");
    private static final String FRAME = "frame";
    private static final String ACTION = "act.";
    private static final String TOPIC = "topic.";
    private static final String KIN = "kin.";

    private final WordTable meanings = new WordTable();
    private final WordTable english = new WordTable();
    private final Map<String, Set<String>> kin = new HashMap<>();

    Vocabulary() {
        lines("/catalogue/vocabulary.txt").forEach(this::meaning);
        lines("/archetypes/lexicon/words.txt").forEach(this::topicWord);
    }

    /** The terms of a text, each once, in the order of their first words. */
    Set<Term> terms(String text) {
        Stems stems = new Stems();
        Set<Term> terms = new LinkedHashSet<>();
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replace('ё', 'е');
        WORD.matcher(plain)
                .results()
                .map(found -> term(found.group(), stems))
                .flatMap(Optional::stream)
                .forEach(terms::add);
        return terms;
    }

    /** Whether one is a case of the other, as dollars are of currencies. */
    boolean kin(Term one, Term other) {
        return kin.getOrDefault(one.key(), Set.of()).contains(other.key())
                || kin.getOrDefault(other.key(), Set.of()).contains(one.key());
    }

    private Optional<Term> term(String word, Stems stems) {
        Optional<String> known =
                meanings.find(word).or(() -> english.find(word).flatMap(meanings::find));
        if (known.isPresent()) {
            return known.filter(meaning -> !meaning.equals(FRAME)).map(Vocabulary::term);
        }
        String stem = stems.of(english.find(word).orElse(word));
        return stem.length() < 2 ? Optional.empty() : Optional.of(new Term(stem, false));
    }

    private static Term term(String meaning) {
        return meaning.startsWith(ACTION)
                ? new Term(meaning.substring(ACTION.length()), true)
                : new Term(meaning.substring(TOPIC.length()), false);
    }

    private void meaning(String line) {
        int colon = line.indexOf(':');
        String name = line.substring(0, colon);
        for (String word : line.substring(colon + 1).strip().split(" +", -1)) {
            if (name.startsWith(KIN)) {
                kin.computeIfAbsent(name.substring(KIN.length()), _ -> new HashSet<>()).add(word);
            } else if (word.endsWith("*")) {
                meanings.beginning(word.substring(0, word.length() - 1), name);
            } else {
                meanings.word(word, name);
            }
        }
    }

    private void topicWord(String line) {
        int equals = line.indexOf('=');
        String name = line.substring(equals + 1).strip();
        for (String stem : line.substring(0, equals).strip().split("\\|", -1)) {
            if (stem.endsWith("$")) {
                english.word(stem.substring(0, stem.length() - 1), name);
            } else {
                english.beginning(stem, name);
            }
        }
    }

    private static List<String> lines(String resource) {
        try (InputStream bytes = Vocabulary.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("the service lacks its part " + resource);
            }
            return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
