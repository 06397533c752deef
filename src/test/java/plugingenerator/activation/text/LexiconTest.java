package plugingenerator.activation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LexiconTest {

    private final Lexicon lexicon =
            Lexicon.read(Stream.of("# comment", "", "FUNC: плагин* skill", "MAKE: skill плаг*"));

    @Test
    void a_word_has_the_classes_of_all_its_stems_the_longest_first() {
        assertThat(lexicon.classes("плагинчик")).containsExactly("FUNC", "MAKE");
        assertThat(lexicon.classes("skill")).containsExactly("FUNC", "MAKE");
    }

    @Test
    void a_word_that_must_match_whole_does_not_match_longer_ones() {
        assertThat(lexicon.classes("skillet")).isEmpty();
    }
}
