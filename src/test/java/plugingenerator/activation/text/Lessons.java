package plugingenerator.activation.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the service's weights are learnt from: the project's own lines, and the same lines spoilt. */
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
        List<Trainer.Sample> samples = new ArrayList<>();
        for (Line line : lines) {
            boolean russian = line.language().equals("ru");
            if (russian && line.text().chars().anyMatch(Alphabet::cyrillic)) {
                if (line.text().chars().noneMatch(Alphabet::latin)) {
                    String roman = new Noise(line.text().hashCode()).roman(line.text());
                    samples.add(tongue(roman, true));
                }
            } else {
                samples.add(tongue(line.text(), russian));
            }
        }
        return new Trainer(0.5, 0.5, 0.3, 10, 1).train(samples);
    }

    private static Trainer.Sample tongue(String text, boolean russian) {
        return new Trainer.Sample(Tongue.features(Wording.of(text)), russian, 1);
    }

    /** A wish for a new function against everything else. */
    static LinearModel wish(List<Line> lines, Tongue tongue) {
        Lexicon lexicon = lexicon();
        Features features = new Features(lexicon);
        Map<String, List<String>> strangers =
                Map.of(
                        "ru", strangers(lines, "ru", lexicon),
                        "en", strangers(lines, "en", lexicon));
        List<Trainer.Sample> samples = new ArrayList<>();
        for (Line line : lines) {
            double weight = line.source().equals("template") ? TEMPLATE : 1;
            Noise noise = new Noise(line.text().hashCode());
            samples.add(wish(line, line.text(), weight, tongue, features));
            String spoilt = noise.bare(noise.typos(line.text()));
            samples.add(wish(line, spoilt, weight * SPOILT, tongue, features));
            String strange =
                    noise.strange(line.text(), lexicon, strangers.get(line.language()));
            samples.add(wish(line, strange, weight * SPOILT, tongue, features));
            if (line.language().equals("ru") && line.text().hashCode() % 4 == 0) {
                String roman = noise.roman(line.text());
                samples.add(wish(line, roman, weight * SPOILT, tongue, features));
            }
        }
        return new Trainer(0.8, 1, 0.3, 8, CALIBRATION).train(samples);
    }

    private static List<String> strangers(List<Line> lines, String language, Lexicon lexicon) {
        return Noise.strangers(
                lines.stream()
                        .filter(line -> line.language().equals(language))
                        .map(Line::text),
                lexicon);
    }

    private static Trainer.Sample wish(
            Line line, String text, double weight, Tongue tongue, Features features) {
        return new Trainer.Sample(
                features.of(tongue.read(Wording.of(text))), line.asked(), weight);
    }
}
