package plugingenerator.screening.concept;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import plugingenerator.screening.text.Fold;

/**
 * Reads concept lists: {@code [concept]} opens a list, {@code ru: word stem* two_words} adds to it,
 * {@code #} begins a comment. Russian and Ukrainian words are also known in Latin letters; signs of
 * scripts without spaces are a phrase of single signs.
 */
final class EntryFile {

    private EntryFile() {}

    static List<Entry> entries(String resource) {
        List<Entry> entries = new ArrayList<>();
        String concept = "";
        for (String line : DataFile.lines(resource)) {
            if (line.startsWith("[")) {
                concept = line.substring(1, line.indexOf(']'));
                continue;
            }
            String language = line.substring(0, line.indexOf(':'));
            for (String word : line.substring(line.indexOf(':') + 1).strip().split("\\s+", -1)) {
                entries.add(new Entry(concept, parts(word)));
                if (language.equals("ru") || language.equals("uk")) {
                    transliterated(concept, word, entries);
                }
            }
        }
        return List.copyOf(entries);
    }

    private static void transliterated(String concept, String word, List<Entry> entries) {
        String latin = Transliteration.of(word);
        if (!latin.equals(word) && latin.replaceAll("[_*]", "").length() >= 6) {
            entries.add(new Entry(concept, parts(latin)));
        }
    }

    private static List<Entry.Part> parts(String word) {
        return Stream.of(word.split("_", -1)).flatMap(EntryFile::part).toList();
    }

    private static Stream<Entry.Part> part(String written) {
        boolean stem = written.endsWith("*");
        String text = Fold.word(stem ? written.substring(0, written.length() - 1) : written);
        return text.charAt(0) >= 0xE00 && text.charAt(0) < 0xFB00
                ? text.codePoints()
                        .mapToObj(sign -> new Entry.Part(Character.toString(sign), false))
                : Stream.of(new Entry.Part(text, stem));
    }
}
