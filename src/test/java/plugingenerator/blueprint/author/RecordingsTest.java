package plugingenerator.blueprint.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plugingenerator.blueprint.Blueprint;
import plugingenerator.llm.ScriptedLlm;
import plugingenerator.scaffold.PythonScaffold;

/**
 * Recorded answers become whole trees. They are left under {@code target/recordings}, where {@code
 * toolchain/judge.py} and pytest can be pointed at them.
 */
class RecordingsTest {

    static List<String> whole() {
        return java.util.stream.Stream.of("strong_", "hostile_", "sloppy_isbn", "sloppy_wind")
                .flatMap(start -> Recordings.named(start).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("whole")
    void a_recorded_answer_becomes_a_tree(String name) throws Exception {
        Blueprint blueprint = written(ScriptedLlm.answering(Recordings.text(name)));
        leave(name, blueprint);
        assertThat(blueprint.requirements()).isNotEmpty();
    }

    @Test
    void strong_answers_exist_for_at_least_twelve_wishes() {
        assertThat(Recordings.named("strong_")).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void flaws_in_three_slots_are_mended_in_one_round() throws Exception {
        ScriptedLlm model =
                ScriptedLlm.answering(
                        Recordings.text("sloppy_water_intake"),
                        Recordings.text("mend_water_intake"));
        leave("mended_water_intake", written(model));
        assertThat(model.asked()).hasSize(2);
        assertThat(model.asked().getLast().user())
                .contains("### input[0]", "### examples[0]", "### requirements[0]")
                .doesNotContain("### unit");
    }

    @Test
    void the_worked_example_of_the_prompt_becomes_a_tree_too() throws Exception {
        String example = Files.readString(Path.of("src/main/resources/prompts/1/example.json"));
        leave("example", written(ScriptedLlm.answering(example)));
    }

    private static Blueprint written(ScriptedLlm model) throws InterruptedException {
        return switch (Authors.of(model).write(Authors.work())) {
            case Authored.Written(Blueprint blueprint, _) -> blueprint;
            case Authored.Declined(var refusal) -> throw new AssertionError(refusal.toString());
            case Authored.Unable unable -> throw new AssertionError(unable.toString());
        };
    }

    private static void leave(String name, Blueprint blueprint) throws IOException {
        Path folder = Path.of("target/recordings").resolve(name);
        for (var file : new PythonScaffold().render(blueprint).files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
