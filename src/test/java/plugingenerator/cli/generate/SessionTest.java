package plugingenerator.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plugingenerator.cli.command.Exit;
import plugingenerator.cli.command.Terminals;
import plugingenerator.cli.folder.OutputFolder;
import plugingenerator.cli.folder.Zips;
import plugingenerator.request.Constraints;
import plugingenerator.request.Language;
import tools.jackson.databind.json.JsonMapper;

class SessionTest {

    private static final String MADE =
            """
            {"status":"succeeded","text":"Готово: плагин «Расход».","draft_id":"d-1",
             "draft":{"state":"local"},"reused":false,"scaffold_archive":"%s",
             "archive":{"file_name":"fuel-1.0.0.zip","sha256":"abc","bytes":10,"files":1},
             "checks":[{"tool":"ruff","version":"0.17.3","files":20,"fixed":1,"verdict":"clean"}],
             "permissions":{"hosts":["api.x.org"],"scopes":[],"storage":"none","llm":false,"environment":[]},
             "needs_implementation":[{"what":"откуда брать цены","why":"источник не назван","where":"logic.py"}],
             "warnings":["похоже на другой"]}
            """
                    .formatted(
                            Base64.getEncoder()
                                    .encodeToString(
                                            Zips.of(Map.of("plugins/fuel/app.py", "pass"))));
    private static final String REFUSED =
            "{\"status\":\"rejected\",\"text\":\"Нельзя.\",\"error\":{\"code\":\"harmful_request\"}}";

    @TempDir private Path folder;

    private Exit hold(Terminals at, String answer, boolean json, String... stages) {
        Wish wish = Wish.of(List.of("хочу", "расход"), at.terminal());
        return new Session(at.terminal(), new ScriptedPipeline(answer, stages))
                .hold(
                        wish.submission(Constraints.NONE, "ru"),
                        new Result(
                                at.terminal(), Language.RU, new OutputFolder(folder, false), json));
    }

    @Test
    void a_pipe_gets_one_plain_line_for_each_stage() {
        Terminals at = new Terminals("", Map.of());
        assertThat(hold(at, MADE, false, "screening", "gate", "draft")).isEqualTo(Exit.MADE);
        assertThat(at.err())
                .contains("· проверяю пожелание: 0,5 с", "· проверяю код: 0,5 с")
                .doesNotContain("\033", "\r")
                .hasLineCount(3);
    }

    @Test
    void a_person_sees_a_line_that_moves_and_the_time_left() {
        Terminals at = new Terminals("", Map.of("PLUGIN_GENERATOR_LIVE", "1", "TERM", "xterm"));
        hold(at, MADE, false, "screening", "gate");
        assertThat(at.err()).contains("\r\033[K", "\033[32m✓\033[0m", "до срока 42 с");
    }

    @Test
    void no_colour_means_none() {
        Map<String, String> plain =
                Map.of("PLUGIN_GENERATOR_LIVE", "1", "TERM", "xterm", "NO_COLOR", "1");
        Terminals at = new Terminals("", plain);
        hold(at, MADE, false, "screening", "gate");
        assertThat(at.err()).contains("✓ проверяю").doesNotContain("\033[32m", "\033[2m");
    }

    @Test
    void a_dumb_terminal_is_treated_as_a_pipe() {
        Terminals at = new Terminals("", Map.of("PLUGIN_GENERATOR_LIVE", "1", "TERM", "dumb"));
        hold(at, MADE, false, "gate");
        assertThat(at.err()).doesNotContain("\033", "\r");
    }

    @Test
    void the_summary_tells_what_was_checked_what_is_allowed_and_what_is_left() {
        Terminals at = new Terminals("", Map.of());
        hold(at, MADE, false, "gate");
        assertThat(at.out())
                .contains(
                        "ruff",
                        "0.17.3",
                        "чисто",
                        "api.x.org",
                        "откуда брать цены",
                        "источник не назван",
                        "похоже на",
                        "d-1")
                .contains(folder.resolve("fuel-1.0.0.zip").toString());
        assertThat(folder.resolve("plugins/fuel/app.py")).hasContent("pass");
    }

    @Test
    void json_is_one_document_and_the_files_are_written_all_the_same() {
        Terminals at = new Terminals("", Map.of());
        assertThat(hold(at, MADE, true, "gate")).isEqualTo(Exit.MADE);
        assertThat(JsonMapper.shared().readTree(at.out()).path("draft_id").asString())
                .isEqualTo("d-1");
        assertThat(folder.resolve("fuel-1.0.0.zip")).exists();
    }

    @Test
    void a_refusal_has_its_own_exit_code_and_its_text_on_standard_output() {
        Terminals at = new Terminals("", Map.of());
        assertThat(hold(at, REFUSED, false, "screening")).isEqualTo(Exit.REFUSED);
        assertThat(at.out()).isEqualToIgnoringNewLines("Нельзя.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void missing_tools_are_told_apart_from_a_failure() {
        String failed = "{\"status\":\"failed\",\"text\":\"\",\"error\":{\"code\":\"%s\"}}";
        Terminals at = new Terminals("", Map.of());
        assertThat(hold(at, failed.formatted("toolchain_unavailable"), false))
                .isEqualTo(Exit.SETUP);
        assertThat(hold(at, failed.formatted("not_clean"), false)).isEqualTo(Exit.FAILED);
    }

    @Test
    void the_language_comes_from_the_option_then_the_letters_then_the_setting() {
        Terminals at = new Terminals("", Map.of("DEFAULT_LOCALE", "ru"));
        assertThat(new Wish("count").locale("ru-KZ", at.terminal())).isEqualTo("ru-KZ");
        assertThat(new Wish("считай").locale("", at.terminal())).isEqualTo("ru");
        assertThat(new Wish("count").locale("", at.terminal())).isEqualTo("en");
        assertThat(new Wish("123").locale("", at.terminal())).isEqualTo("ru");
    }
}
