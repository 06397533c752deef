package plugingenerator.reuse.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Weights are learnt from one half of the plugins; what is promised is measured on the other half.
 * {@code -Dlikeness.report=true} prints the errors, {@code -Dlikeness.write=true} learns anew.
 */
class LikenessTest {

    /** As the catalogue has it. */
    private static final double CERTAIN = 0.65;

    private static final Path WEIGHTS = Path.of("src/main/resources/catalogue/likeness.tsv");
    private static final Likeness LIKENESS = Likeness.load();
    private static final Pairs PAIRS = Pairs.load();

    @Test
    void the_shipped_weights_are_what_the_pairs_teach() throws IOException {
        Map<String, Double> learnt = LikenessLessons.learn(PAIRS);
        if (Boolean.getBoolean("likeness.write")) {
            Files.writeString(WEIGHTS, LikenessLessons.lines(learnt));
        }
        Map<String, Double> shipped = Likeness.read(Files.readAllLines(WEIGHTS).stream());

        assertThat(shipped.keySet()).isEqualTo(learnt.keySet());
        assertThat(shipped)
                .allSatisfy(
                        (name, weight) ->
                                assertThat(weight)
                                        .as(name)
                                        .isCloseTo(
                                                learnt.getOrDefault(name, Double.NaN),
                                                Offset.offset(0.01)));
    }

    @ParameterizedTest
    @CsvSource({"ru, 0.95, 0.6", "en, 0.95, 0.6"})
    void what_is_called_the_same_is_the_same_on_plugins_that_nothing_was_learnt_from(
            String language, double precision, double recall) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        List<String> errors = new ArrayList<>();
        for (Pairs.Pair pair : PAIRS.unseen()) {
            if (!pair.language().equals(language)) {
                continue;
            }
            double certainty = LIKENESS.certainty(pair.wish(), pair.plugin().described());
            boolean same = certainty >= CERTAIN;
            right += same && pair.same() ? 1 : 0;
            wrong += same && !pair.same() ? 1 : 0;
            missed += !same && pair.same() ? 1 : 0;
            if (same != pair.same()) {
                errors.add(String.format(Locale.ROOT, "%.2f %s", certainty, pair));
            }
        }
        String figures =
                "%s: %d right, %d wrong, %d missed".formatted(language, right, wrong, missed);
        if (Boolean.getBoolean("likeness.report")) {
            System.out.println(figures + "\n" + String.join("\n", errors));
        }
        assertThat((double) right / (right + wrong)).as(figures).isGreaterThanOrEqualTo(precision);
        assertThat((double) right / (right + missed)).as(figures).isGreaterThanOrEqualTo(recall);
    }

    /** A wish that was written for one plugin, beside every other one. */
    @Test
    void hardly_a_wish_in_a_thousand_is_taken_for_another_plugins() {
        List<String> taken = new ArrayList<>();
        int asked = 0;
        for (Pairs.Pair pair : PAIRS.pairs()) {
            for (Pairs.Plugin other : PAIRS.plugins().values()) {
                if (other.equals(pair.plugin()) || pair.label().equals("different")) {
                    continue;
                }
                asked++;
                if (LIKENESS.certainty(pair.wish(), other.described()) >= CERTAIN) {
                    taken.add(other.id() + ": " + pair.wish());
                }
            }
        }
        assertThat(asked).isGreaterThan(5000);
        assertThat(taken).as(taken.toString()).hasSizeLessThanOrEqualTo(asked / 1000);
    }

    @Test
    void the_set_is_large_and_has_both_languages() {
        assertThat(PAIRS.pairs()).hasSizeGreaterThan(300);
        assertThat(PAIRS.pairs().stream().filter(pair -> pair.language().equals("en")))
                .hasSizeGreaterThan(70);
        assertThat(PAIRS.unseen()).hasSizeGreaterThan(120);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "хочу конвертер валют | сделай мне, пожалуйста, конвертер валют",
                "следи за ценами на авито | Хочу, чтобы бот следил за ценой на Avito!",
                "a currency converter | please add the conversion of currencies"
            })
    void equal_wishes_have_equal_gists(String one, String other) {
        assertThat(LIKENESS.gist(one)).isNotEmpty().isEqualTo(LIKENESS.gist(other));
    }

    @ParameterizedTest
    @CsvSource({
        "следи за ценами на авито, следи за ценами на озоне",
        "хочу конвертер валют, курсы криптовалют",
        "список книг, список фильмов"
    })
    void other_wishes_have_other_gists(String one, String other) {
        assertThat(LIKENESS.gist(one)).isNotEqualTo(LIKENESS.gist(other));
    }

    @Test
    void a_wish_that_names_nothing_is_like_nothing() {
        Described any = PAIRS.pairs().getFirst().plugin().described();

        assertThat(LIKENESS.gist("сделай, пожалуйста, плагин")).isEmpty();
        assertThat(LIKENESS.certainty("make me a plugin", any)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "prices, prices, true",
        "prices, prizes, true",
        "prices, price, true",
        "prices, rpices, true",
        "prices, places, false",
        "cat, car, false"
    })
    void one_slip_of_a_finger_is_forgiven_in_long_words(String one, String other, boolean typo) {
        assertThat(Overlap.typo(one, other)).isEqualTo(typo);
        assertThat(Overlap.typo(other, one)).isEqualTo(typo);
    }
}
