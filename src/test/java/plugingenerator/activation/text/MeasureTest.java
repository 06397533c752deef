package plugingenerator.activation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Lines that nothing was learnt from. {@code -Dactivation.report=true} prints the figures and the
 * confusions, {@code -Dactivation.lines=FILE} those of another file of the same form; that is
 * {@code ./bench activation}.
 */
class MeasureTest {

    private static final WishReader READER = WishReader.load();

    @ParameterizedTest
    @CsvSource({
        "development.jsonl, ru, 0.95",
        "development.jsonl, en, 0.95",
        "heldout.jsonl, ru, 0.93",
        "heldout.jsonl, en, 0.89",
        "fresh.jsonl, ru, 0.92",
        "fresh.jsonl, en, 0.92"
    })
    void unseen_lines_are_read_right_in_each_language(String file, String language, double f1) {
        Measure measure = measure(Lessons.LINES.resolve(file)).language(language);

        assertThat(measure.f1()).as(measure.line()).isGreaterThanOrEqualTo(f1);
    }

    @Test
    void what_is_called_certain_is_right_nineteen_times_in_twenty() {
        Measure all = measure(Lessons.LINES.resolve("heldout.jsonl"));
        Measure certain =
                new Measure(
                        all.decisions().stream()
                                .filter(one -> Math.abs(one.asked() - 0.5) >= 0.3)
                                .toList());

        assertThat(certain.accuracy()).as(certain.line()).isGreaterThanOrEqualTo(0.95);
        assertThat(certain.decisions().size()).isGreaterThan(all.decisions().size() * 3 / 4);
    }

    @Test
    void the_figures_can_be_read() {
        String report =
                files().map(file -> measure(file).report(file.getFileName().toString()))
                        .collect(Collectors.joining());
        if (Boolean.getBoolean("activation.report")) {
            System.out.println(report);
        }
        assertThat(report).contains("ru:", "en:", "F1");
    }

    private static Stream<Path> files() {
        return Optional.ofNullable(System.getProperty("activation.lines"))
                .map(file -> Stream.of(Path.of(file)))
                .orElseGet(
                        () ->
                                Stream.of("heldout.jsonl", "fresh.jsonl")
                                        .map(Lessons.LINES::resolve));
    }

    private static Measure measure(Path file) {
        return Measure.of(READER, Line.read(file));
    }
}
