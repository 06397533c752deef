package plugingenerator.screening.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The other texts that a text may be: decoded, turned round, rotated, parted by nothing. */
public final class Disguises {

    /** Whoever hides a wish does not hide it behind pages. */
    private static final int READ = 20_000;

    private static final int LAYERS = 3;

    private Disguises() {}

    /** Readings that are text like any other: parted by nothing, decoded; empty where none is. */
    public static List<List<Passage>> likely(List<Passage> passages) {
        List<Passage> near = near(passages);
        List<List<Passage>> readings = new ArrayList<>();
        if (near.stream().anyMatch(passage -> Fold.hidesSomething(passage.text()))) {
            readings.add(each(near, Fold::spaced));
        }
        List<Passage> hidden = decoded(near);
        if (!hidden.isEmpty()) {
            readings.add(hidden);
        }
        return readings;
    }

    /** Readings that hardly ever make sense: rotated and turned round. */
    public static List<List<Passage>> turned(List<Passage> passages) {
        List<Passage> near = near(passages);
        return List.of(
                each(near, Disguises::rotated),
                each(near, text -> new StringBuilder(text).reverse().toString()),
                each(near, Disguises::wordsReversed));
    }

    private static List<Passage> near(List<Passage> passages) {
        List<Passage> near = new ArrayList<>();
        int read = 0;
        for (Passage passage : passages) {
            if (read > READ) {
                break;
            }
            String text = passage.text();
            near.add(
                    new Passage(
                            passage.source(), text.substring(0, Math.min(text.length(), READ))));
            read += text.length();
        }
        return near;
    }

    private static List<Passage> decoded(List<Passage> passages) {
        List<Passage> found = new ArrayList<>();
        List<Passage> layer = passages;
        for (int depth = 0; depth < LAYERS && !layer.isEmpty(); depth++) {
            layer =
                    layer.stream()
                            .flatMap(
                                    passage ->
                                            Decoding.of(passage.text()).stream()
                                                    .map(
                                                            text ->
                                                                    new Passage(
                                                                            passage.source(),
                                                                            text)))
                            .limit(50)
                            .toList();
            found.addAll(layer);
        }
        return found;
    }

    private static List<Passage> each(
            List<Passage> passages, java.util.function.UnaryOperator<String> change) {
        return passages.stream()
                .map(passage -> new Passage(passage.source(), change.apply(passage.text())))
                .toList();
    }

    private static String rotated(String text) {
        StringBuilder rotated = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (letter >= 'a' && letter <= 'z') {
                rotated.append((char) ('a' + (letter - 'a' + 13) % 26));
            } else if (letter >= 'A' && letter <= 'Z') {
                rotated.append((char) ('A' + (letter - 'A' + 13) % 26));
            } else {
                rotated.append(letter);
            }
        }
        return rotated.toString();
    }

    private static String wordsReversed(String text) {
        return Arrays.stream(text.split(" ", -1))
                .map(word -> new StringBuilder(word).reverse().toString())
                .collect(Collectors.joining(" "));
    }
}
