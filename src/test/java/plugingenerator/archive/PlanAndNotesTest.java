package plugingenerator.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import plugingenerator.blueprint.Blueprint;
import plugingenerator.blueprint.Blueprints;

class PlanAndNotesTest {

    @Test
    void f3_every_example_is_a_case_that_names_its_requirement_and_how_to_run_it() {
        assertThat(TestingPlan.of(Blueprints.fuel()).cases().getFirst())
                .isEqualTo(
                        new TestingPlan.Case(
                                "tests/test_invoke.py::test_example[example-1]",
                                "42 л",
                                "литры → расход",
                                "pytest -q \"plugins/fuel_use/tests/test_invoke.py::test_example[example-1]\""));
    }

    @Test
    void what_no_test_can_show_is_left_to_a_person() {
        Blueprint online = Blueprints.read(Blueprints.with("/needs_implementation", GAP));

        assertThat(TestingPlan.of(online).manual())
                .anySatisfy(check -> assertThat(check).contains("залил 42 литра проехал 560"))
                .anySatisfy(check -> assertThat(check).contains("DATA_DIR"))
                .anySatisfy(check -> assertThat(check).contains("формула", "logic.py: handle"));
    }

    @Test
    void f3_the_notes_name_scopes_settings_data_and_the_way_back() {
        MigrationNotes notes = MigrationNotes.of(Blueprints.fuel(), "1.0.0");

        assertThat(notes.environment())
                .extracting(MigrationNotes.Setting::name)
                .contains("CORE_URL", "PLUGIN_TOKEN", "DATA_DIR")
                .doesNotContain("LLM_MODEL");
        assertThat(notes.data().getFirst()).contains("каждого пользователя");
        assertThat(notes.rollback()).anyMatch(step -> step.contains("plugins/fuel_use/"));
        assertThat(notes.markdown()).contains("## Установка", "## Откат", "## Обновление");
    }

    @Test
    void a_plugin_in_english_has_its_documents_in_english() {
        Blueprint english = Blueprints.read(Blueprints.with("/language", "\"en\""));

        assertThat(TestingPlan.of(english).markdown()).startsWith("# Testing plan");
        assertThat(MigrationNotes.of(english, "1.0.0").markdown()).contains("## Roll-back");
    }

    private static final String GAP =
            "[{\"what\":\"формула\",\"why\":\"неизвестна\",\"where\":\"logic.py: handle\"}]";
}
