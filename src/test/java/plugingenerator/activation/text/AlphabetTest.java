package plugingenerator.activation.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlphabetTest {

    @ParameterizedTest
    @CsvSource({
        "hochu,хочу",
        "sdelai,сделай",
        "dobavte,добавте",
        "shchetchik,щетчик",
        "nuzhen,нужен",
        "ty,ты",
        "4to,что",
        "plagin,плагин"
    })
    void russian_in_latin_letters_is_written_as_it_sounds(String latin, String russian) {
        assertThat(Alphabet.russian(latin)).isEqualTo(russian);
    }

    @ParameterizedTest
    @CsvSource({"xочy,хочу", "плaгин,плагин", "рlugin,plugin", "plugin,plugin", "плагин,плагин"})
    void letters_that_only_look_right_are_replaced(String mixed, String word) {
        assertThat(Alphabet.unmixed(mixed)).isEqualTo(word);
    }
}
