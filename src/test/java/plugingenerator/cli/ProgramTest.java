package plugingenerator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plugingenerator.cli.command.Exit;
import plugingenerator.cli.command.Terminals;
import plugingenerator.request.Language;

/** What must be answered before anything starts: the class to start is one that cannot be. */
class ProgramTest {

    private static final Map<String, String> RUSSIAN = Map.of("LANG", "ru_RU.UTF-8");

    private final Terminals english = new Terminals("", Map.of("LANG", "en_GB.UTF-8"));
    private final Terminals russian = new Terminals("", RUSSIAN);

    private static Exit run(Terminals at, String... words) {
        return new Program(ProgramTest.class, at.terminal()).run(words);
    }

    @Test
    void help_is_in_the_language_of_the_terminal() {
        assertThat(run(english, "--help")).isEqualTo(Exit.MADE);
        assertThat(run(russian, "help")).isEqualTo(Exit.MADE);
        assertThat(english.out()).contains("PORT", "Exit codes").doesNotContain("Коды");
        assertThat(russian.out()).contains("PORT", "Коды завершения");
    }

    @Test
    void a_russian_locale_in_an_older_encoding_is_russian_too() {
        assertThat(new Terminals("", Map.of("LC_ALL", "ru_RU.KOI8-R")).terminal().language())
                .isEqualTo(Language.RU);
        assertThat(new Terminals("", Map.of("LANG", "C.UTF-8")).terminal().language())
                .isEqualTo(Language.EN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "generate", "outbox", "forget", "verify", "completion"})
    void every_command_has_its_help_both_ways(String command) {
        assertThat(run(english, "help", command)).isEqualTo(Exit.MADE);
        assertThat(run(russian, command, "--help")).isEqualTo(Exit.MADE);
        assertThat(english.out()).startsWith("Usage: ./run");
        assertThat(russian.out()).startsWith("Как вызывать: ./run");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--constraints",
                "--locale",
                "--output",
                "--name",
                "--json",
                "--force-new",
                "--overwrite",
                "--debug"
            })
    void every_option_of_generate_is_explained_in_both_languages(String option) {
        assertThat(HelpText.of("generate", Language.EN)).hasValueSatisfying(hasOption(option));
        assertThat(HelpText.of("generate", Language.RU)).hasValueSatisfying(hasOption(option));
    }

    private static java.util.function.Consumer<String> hasOption(String option) {
        return text -> assertThat(text).contains(option);
    }

    @Test
    void the_version_is_one_line() {
        assertThat(run(english, "--version")).isEqualTo(Exit.MADE);
        assertThat(english.out()).startsWith("plugin-generator").hasLineCount(1);
    }

    @Test
    void an_unknown_option_is_one_sentence_and_exit_code_2() {
        assertThat(run(english, "generate", "a wish", "--jsn")).isEqualTo(Exit.USAGE);
        assertThat(english.err())
                .startsWith("plugin-generator: not understood: --jsn;")
                .contains("./run help generate")
                .hasLineCount(1);
        assertThat(english.out()).isEmpty();
    }

    @Test
    void a_missing_wish_is_named_in_the_language_of_the_terminal() {
        assertThat(run(russian, "generate")).isEqualTo(Exit.USAGE);
        assertThat(russian.err()).startsWith("plugin-generator: не хватает: WISH");
    }

    @Test
    void an_unknown_command_is_a_usage_error() {
        assertThat(run(english, "generat", "a wish")).isEqualTo(Exit.USAGE);
        assertThat(run(english, "help", "nonsense")).isEqualTo(Exit.USAGE);
        assertThat(english.err()).contains("generat").contains("no command 'nonsense'");
    }

    @Test
    void an_empty_wish_is_a_usage_error() {
        assertThat(run(russian, "generate", "  ")).isEqualTo(Exit.USAGE);
        assertThat(run(english, "generate", "-")).isEqualTo(Exit.USAGE);
        assertThat(russian.err()).contains("пожелание пусто");
        assertThat(english.err()).contains("the wish is empty");
    }

    @Test
    void standard_input_cannot_be_read_twice() {
        assertThat(run(english, "generate", "-", "--constraints", "-")).isEqualTo(Exit.USAGE);
        assertThat(english.err()).contains("cannot both");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "null", "{", "\"text\"", "{\"network\":\"no\"}", "{\"scopes\":[1]}"})
    void constraints_that_are_no_object_of_the_right_kinds_are_refused(String json) {
        Terminals at = new Terminals(json, Map.of());
        assertThat(run(at, "generate", "a wish", "--constraints", "-")).isEqualTo(Exit.USAGE);
        assertThat(at.err()).startsWith("plugin-generator: --constraints -").hasLineCount(1);
    }

    @Test
    void a_file_of_constraints_that_is_not_there_is_one_sentence() {
        assertThat(run(english, "generate", "a wish", "--constraints", "/no/such.json"))
                .isEqualTo(Exit.USAGE);
        assertThat(english.err()).contains("/no/such.json", "cannot be read");
    }

    @Test
    void bash_completion_knows_commands_and_options() {
        assertThat(run(english, "completion", "bash")).isEqualTo(Exit.MADE);
        assertThat(english.out()).contains("generate", "--force-new");
    }
}
