package plugingenerator.activation.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the service's weights are learnt from: the project's own lines, and the same lines spoilt.
 */
final class Lessons {

    static final Path LINES = Path.of("src/test/resources/activation");
    static final Path WEIGHTS = Path.of("src/main/resources/activation");

    /** Fitted by four-fold cross-validation on the lines that somebody wrote. */
    private static final double CALIBRATION = 1.25;

    /** A line of a template teaches less: its words are not its own. */
    private static final double TEMPLATE = 0.5;

    private static final double SPOILT = 0.5;

    private Lessons() {}

    static List<Line> lines() {
        return Stream.of("lines.jsonl", "templates.jsonl")
                .flatMap(name -> Line.read(LINES.resolve(name)).stream())
                .toList();
    }

    private static Lexicon lexicon() {
        try (Stream<String> lines = Files.lines(WEIGHTS.resolve("lexicon.txt"))) {
            return Lexicon.read(lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** English against Russian in Latin letters. */
    static LinearModel tongue(List<Line> lines) {
        return new Trainer(0.5, 0.5, 0.3, 10, 1)
                .train(lines.stream().flatMap(Lessons::latin).map(Lessons::tongue));
    }

    /** The line in Latin letters; none where it mixes both alphabets. */
    private static Stream<Line> latin(Line line) {
        if (line.text().chars().noneMatch(Alphabet::cyrillic)) {
            return Stream.of(line);
        }
        return line.text().chars().anyMatch(Alphabet::latin)
                ? Stream.of()
                : Stream.of(line.with(new Noise(line.text().hashCode()).roman(line.text())));
    }

    private static Trainer.Sample tongue(Line line) {
        return new Trainer.Sample(
                Tongue.features(Wording.of(line.text())), line.language().equals("ru"), 1);
    }

    /** A wish for a new function against everything else. */
    static LinearModel wish(List<Line> lines, Tongue tongue) {
        Lexicon lexicon = lexicon();
        Features features = new Features(lexicon);
        Map<String, List<String>> strangers =
                Map.of(
                        "ru", strangers(lines, "ru", lexicon),
                        "en", strangers(lines, "en", lexicon));
        return new Trainer(0.8, 1, 0.3, 8, CALIBRATION)
                .train(
                        lines.stream()
                                .flatMap(
                                        line ->
                                                variants(
                                                        line,
                                                        lexicon,
                                                        strangers.getOrDefault(
                                                                line.language(), List.of())))
                                .map(
                                        variant ->
                                                new Trainer.Sample(
                                                        features.of(
                                                                tongue.read(
                                                                        Wording.of(
                                                                                variant.text()))),
                                                        variant.line().asked(),
                                                        variant.weight())));
    }

    /** A line as it is or spoilt, and how much it teaches. */
    private record Variant(Line line, String text, double weight) {}

    private static Stream<Variant> variants(Line line, Lexicon lexicon, List<String> strangers) {
        double weight = line.source().equals("template") ? TEMPLATE : 1;
        String text = line.text();
        Noise noise = new Noise(text.hashCode());
        List<Variant> variants = new ArrayList<>();
        variants.add(new Variant(line, text, weight));
        variants.add(new Variant(line, noise.bare(noise.typos(text)), weight * SPOILT));
        variants.add(new Variant(line, noise.strange(text, lexicon, strangers), weight * SPOILT));
        if (line.language().equals("ru") && text.hashCode() % 4 == 0) {
            variants.add(new Variant(line, noise.roman(text), weight * SPOILT));
        }
        return variants.stream();
    }

    private static List<String> strangers(List<Line> lines, String language, Lexicon lexicon) {
        return Noise.strangers(
                lines.stream().filter(line -> line.language().equals(language)).map(Line::text),
                lexicon);
    }
}
