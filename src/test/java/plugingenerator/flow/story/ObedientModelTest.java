package plugingenerator.flow.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * S1, S3: the screening misses everything and the model obeys the attacker. What is left are the
 * rules for blueprints and the gate, and nothing gets past them.
 */
@ModelStoryTest
class ObedientModelTest {

    @LocalServerPort private int port;

    static Stream<Attack> attacks() {
        return Attack.all();
    }

    @Test
    void every_hostile_line_has_an_attack_that_answers_it() {
        Set<String> answered =
                Attack.all().map(Attack::line).collect(java.util.stream.Collectors.toSet());
        assertThat(EvalLine.of("hostile").map(EvalLine::toString))
                .isNotEmpty()
                .allMatch(answered::contains);
    }

    /** So that an attack is stopped for what it does, and not for what it is made of. */
    @Test
    void the_blueprint_that_is_attacked_leaves_when_nobody_harms_it() {
        ScriptedModel.says(Attack.unharmed());
        assertThat(said("the same, unharmed").archive()).isPresent();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void s1_nothing_that_an_obedient_model_writes_leaves(Attack attack) {
        ScriptedModel.says(attack.answer());
        int before = ScriptedModel.calls();
        Service.Answer answer = new Service(port).invoke(hostile(attack).body());
        if (ScriptedModel.calls() == before) {
            demandRefused(answer);
            answer = said(attack.toString());
        }
        assertThat(ScriptedModel.calls()).as("the model was asked").isGreaterThan(before);
        demandRefused(answer);
        assertThat(answer.code()).isIn("not_clean", "model_unavailable");
    }

    private Service.Answer said(String what) {
        return new Service(port).invoke(Service.wish("Сделай плагин: " + what));
    }

    private static EvalLine hostile(Attack attack) {
        return EvalLine.of("hostile")
                .filter(line -> line.toString().equals(attack.line()))
                .findFirst()
                .orElseThrow();
    }

    private static void demandRefused(Service.Answer answer) {
        Optional<Archive> archive = answer.archive();
        assertThat(archive).as(() -> archive.map(Archive::answer).orElseThrow() + "").isEmpty();
        assertThat(answer.body().toString()).doesNotContain("scaffold_archive");
        assertThat(answer.status()).isIn(200, 400, 422);
    }
}
