package plugingenerator.gate.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plugingenerator.blueprint.Oddities;
import plugingenerator.gate.worker.GateWorker;
import plugingenerator.gate.worker.Workers;
import plugingenerator.scaffold.OddTexts;
import plugingenerator.scaffold.PythonScaffold;

/** Harmless words are clean, however odd: 4,000 characters of them in every slot. */
@Timeout(120)
class OddTextsTest {

    private static final PythonScaffold SCAFFOLD = new PythonScaffold();

    @TempDir static Path work;

    private static GateWorker worker;

    /** Words in a language; a failure names the first of them. */
    record Odd(String text, String language) {
        @Override
        public String toString() {
            return language + " " + Oddities.cut(text, 24).codePoints().boxed().toList();
        }
    }

    /** Every piece twice: so long that it fills its slots, and so short that it is a literal. */
    static Stream<Odd> texts() {
        return Stream.concat(joined(6, 4_000), joined(3, 30));
    }

    private static Stream<Odd> joined(int pieces, int length) {
        List<String> all = Oddities.PIECES;
        return IntStream.iterate(0, at -> at < all.size(), at -> at + pieces)
                .mapToObj(
                        at -> {
                            int end = Math.min(at + pieces, all.size());
                            String text = String.join("", all.subList(at, end));
                            String language = at % (2 * pieces) == 0 ? "ru" : "en";
                            return new Odd(Oddities.filled(text, length), language);
                        });
    }

    @BeforeAll
    static void start() {
        worker = Workers.real(work, 2);
        worker.start();
    }

    @AfterAll
    static void stop() {
        worker.stop();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void what_people_say_is_no_finding(Odd odd) throws InterruptedException {
        var tree = SCAFFOLD.render(OddTexts.saying(odd.text(), odd.language()));

        assertThat(new WorkerCheck(worker).judge(tree).findings()).isEmpty();
    }
}
