package plugingenerator.activation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void words_have_one_spelling_whatever_the_typist_does() {
        assertThat(texts("ЗАПИЛИИИ, ещё… счётчик 42 /roll don’t!"))
                .containsExactly("запили", "еще", "счетчик", "0", "/", "dont");
    }

    @Test
    void words_between_quotation_marks_are_not_the_speakers_own() {
        assertThat(Wording.of("переведи «создай плагин» срочно").words())
                .extracting(Wording.Word::quoted)
                .containsExactly(false, true, true, false);
    }

    @Test
    void colons_and_questions_stand_between_words() {
        assertThat(texts("плагин: чек?")).containsExactly("плагин", ":", "чек", "?");
    }

    @Test
    void marks_are_kept_aside() {
        Wording wording = Wording.of("добавите: поиск?!");

        assertThat(wording.asks()).isTrue();
        assertThat(wording.shouts()).isTrue();
        assertThat(wording.colon()).isTrue();
        assertThat(wording.quotes()).isFalse();
    }

    @Test
    void a_long_story_is_read_at_its_beginning_and_its_end() {
        String story = "вот бы ты умел считать" + " и ещё".repeat(1_000) + " сделаешь";

        assertThat(texts(story)).startsWith("вот", "бы").endsWith("сделаешь").hasSizeLessThan(400);
    }

    @Test
    void only_russian_is_turned_into_cyrillic() {
        Tongue tongue = new Tongue(Lessons.tongue(Lessons.lines()));

        assertThat(tongue.read(Wording.of("nauchis schitat kalorii")).words().getFirst().text())
                .isEqualTo("научис");
        assertThat(tongue.read(Wording.of("learn to count calories")).words().getFirst().text())
                .isEqualTo("learn");
    }

    private static List<String> texts(String text) {
        return Wording.of(text).words().stream().map(Wording.Word::text).toList();
    }
}
