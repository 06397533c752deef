package plugingenerator.flow.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import plugingenerator.blueprint.author.Recordings;

/** Answers as a strong or a sloppy model gives them, through the whole service. */
@ModelStoryTest
class RecordedModelTest {

    @LocalServerPort private int port;

    static List<String> strong() {
        return Recordings.named("strong_");
    }

    static List<String> hostile() {
        return Recordings.named("hostile_");
    }

    @ParameterizedTest
    @MethodSource("strong")
    void a_strong_answer_becomes_a_clean_plugin_in_one_call(String name) {
        ScriptedModel.says(Recordings.text(name));
        int before = ScriptedModel.calls();
        Archive archive = plugin("в одном вызове " + name);

        archive.demandWhole();
        assertThat(ScriptedModel.calls() - before).isEqualTo(1);
        assertThat(archive.answer().at("/generation/provider").asString()).isEqualTo("openai");
        assertThat(archive.answer().at("/generation/rounds").asInt()).isZero();
        assertThat(archive.answer().at("/usage/total_tokens").asInt()).isPositive();
    }

    @Test
    void a_blueprint_among_prose_is_found() {
        ScriptedModel.says(Recordings.text("sloppy_isbn_check"));
        plugin("sloppy_isbn_check").demandWhole();
    }

    @ParameterizedTest
    @CsvSource({"sloppy_water_intake, mend_water_intake", "sloppy_wind_chill, mend_wind_chill"})
    void a_sloppy_answer_is_clean_after_one_round_of_mending(String sloppy, String mended) {
        ScriptedModel.says(Recordings.text(sloppy), Recordings.text(mended));
        Archive archive = plugin(sloppy);

        archive.demandWhole();
        assertThat(archive.answer().at("/generation/rounds").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void s3_a_hostile_answer_leaves_nothing_behind(String name) {
        ScriptedModel.says(Recordings.text(name));
        Service.Answer answer = new Service(port).invoke(Service.wish("Сделай " + name));

        assertThat(answer.archive()).isEmpty();
        assertThat(answer.code()).isEqualTo("not_clean");
    }

    @Test
    void what_a_model_refuses_is_refused_with_its_reason() {
        ScriptedModel.says(Recordings.text("refusal"));
        Service.Answer answer = new Service(port).invoke(Service.wish("Сделай что нельзя"));

        assertThat(answer.archive()).isEmpty();
        assertThat(answer.body().at("/error/reason").asString()).isNotBlank();
    }

    @Test
    void questions_of_a_model_are_asked() {
        ScriptedModel.says(Recordings.text("questions"));
        Service.Answer answer = new Service(port).invoke(Service.wish("Сделай непонятное"));

        assertThat(answer.code()).isEqualTo("clarification_needed");
        assertThat(answer.body().at("/error/questions").size()).isBetween(1, 3);
    }

    @Test
    @Tag("slow")
    void recorded_plugins_work_as_their_operator_takes_them() throws Exception {
        List<Archive> archives = new ArrayList<>();
        for (String name : List.of("strong_station_air", "strong_team_split")) {
            ScriptedModel.says(Recordings.text(name));
            archives.add(plugin(name));
        }
        Operator.takes(archives);
    }

    private Archive plugin(String name) {
        Service.Answer answer = new Service(port).invoke(Service.wish("Сделай плагин " + name));
        assertThat(answer.archive()).as(answer.body().path("error").toString()).isPresent();
        return answer.archive().orElseThrow();
    }
}
