package plugingenerator.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plugingenerator.blueprint.Logic.Import;
import plugingenerator.blueprint.Reading.Flaw;
import plugingenerator.blueprint.Reading.Unreadable;
import tools.jackson.databind.node.ObjectNode;

class BlueprintReaderTest {

    @Test
    void a_whole_blueprint_is_read_with_its_defaults_filled_in() {
        Blueprint fuel = Blueprints.fuel();
        assertThat(fuel.name()).isEqualTo("fuel_use");
        assertThat(fuel.storage()).isEqualTo(Storage.USER);
        assertThat(fuel.input().get(1).allowed()).containsExactly("l", "gal");
        assertThat(fuel.output().get(1).fields()).extracting(Field::type).contains(FieldType.DATE);
        assertThat(fuel.examples().getFirst().steps().getFirst().expect().output())
                .isEqualTo(Map.of("per_100", 7.5));
    }

    @Test
    void scopes_that_follow_from_storage_and_model_are_added() {
        assertThat(Blueprints.fuel().scopes()).containsExactly("storage:own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"```json\n%s\n```", "Here it is:\n%s\nHave fun!", "\uFEFF%s", "  %s  "})
    void prose_and_fences_around_the_object_do_not_matter(String frame) {
        assertThat(Blueprints.read(frame.replace("%s", Blueprints.FUEL)))
                .isEqualTo(Blueprints.fuel());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no", "[]", "{\"name\": ", "{\"name\": 1, \"name\": 2}"})
    void what_is_no_object_is_unreadable_as_a_whole(String text) {
        assertThat(BlueprintReader.read(text)).isInstanceOf(Unreadable.class);
    }

    @Test
    void imports_above_a_unit_are_moved_and_the_plugins_own_are_dropped() {
        String code =
                "\"```python\\nfrom __future__ import annotations\\nimport re\\nfrom math import (\\n"
                        + "    floor,\\n    ceil,\\n)\\nfrom .models import Input\\n\\n\\n"
                        + "async def handle(request: Input, tools: Tools) -> Output:\\n"
                        + "    return Output(text='')\\n```\"";
        Logic logic = Blueprints.read(Blueprints.with("/logic/units/1/code", code)).logic();
        assertThat(logic.imports())
                .containsExactly(
                        new Import("re", List.of()), new Import("math", List.of("ceil", "floor")));
        assertThat(logic.units().get(1).code())
                .startsWith("async def handle(")
                .endsWith("text='')");
    }

    @Test
    void an_import_that_a_blueprint_cannot_say_stays_in_the_code_for_the_gate() {
        String code =
                "\"import re as r\\n\\ndef from_text(text: str, tools: Tools) -> Input:\\n    ...\"";
        Logic logic = Blueprints.read(Blueprints.with("/logic/units/0/code", code)).logic();
        assertThat(logic.units().getFirst().code()).startsWith("import re as r");
    }

    @Test
    void an_indented_unit_is_set_back_to_the_margin() {
        String code = "\"    def from_text(text: str, tools: Tools) -> Input:\\n        ...\"";
        Logic logic = Blueprints.read(Blueprints.with("/logic/units/0/code", code)).logic();
        assertThat(logic.units().getFirst().code())
                .isEqualTo("def from_text(text: str, tools: Tools) -> Input:\n    ...");
    }

    @Test
    void objects_with_free_keys_may_arrive_as_json_texts() {
        String step =
                """
                {"message": null, "input": "{\\"litres\\": 42}",
                 "expect": {"output": "{\\"per_100\\": 7.5}", "text_contains": [], "error_contains": null}}
                """;
        Example.Step read =
                Blueprints.read(Blueprints.with("/examples/0/steps/0", step))
                        .examples()
                        .getFirst()
                        .steps()
                        .getFirst();
        assertThat(read.input()).isEqualTo(Map.of("litres", 42));
        assertThat(read.expect().output()).isEqualTo(Map.of("per_100", 7.5));
    }

    @Test
    void an_example_may_be_written_without_steps() {
        String flat =
                """
                {"title": "42 л", "input": {"litres": 42}, "output": {"per_100": 7.5}}
                """;
        Example example =
                Blueprints.read(Blueprints.with("/examples/0", flat)).examples().getFirst();
        assertThat(example.steps()).hasSize(1);
        assertThat(example.steps().getFirst().expect().output()).containsEntry("per_100", 7.5);
    }

    @Test
    void absent_optional_slots_have_their_defaults() {
        Blueprint lean =
                Blueprints.read(
                        Blueprints.changed(
                                document -> {
                                    document.remove(
                                            List.of(
                                                    "hosts",
                                                    "scopes",
                                                    "watch",
                                                    "environment",
                                                    "requirements",
                                                    "needs_implementation"));
                                    ((ObjectNode) document.at("/intents/0")).remove("activation");
                                }));
        assertThat(lean.hosts()).isEmpty();
        assertThat(lean.intents().getFirst().activation().type()).isEqualTo("classifier");
    }

    @Test
    void invisible_characters_in_prose_are_dropped_and_tabs_in_messages_kept() {
        Blueprint read =
                Blueprints.read(
                        Blueprints.changed(
                                document -> {
                                    document.put("title", "Рас\u200Bход\u202E");
                                    ((ObjectNode) document.at("/examples/0/steps/0"))
                                            .put("message", "a\tb");
                                }));
        assertThat(read.title()).isEqualTo("Расход");
        assertThat(read.examples().getFirst().steps().getFirst().message()).isEqualTo("a\tb");
    }

    @Test
    void every_slot_of_the_wrong_type_is_named_in_one_reading() {
        Reading reading =
                BlueprintReader.read(
                        Blueprints.changed(
                                document -> {
                                    document.putObject("title");
                                    document.put("storage", "cloud");
                                    document.put("uses_llm", "perhaps");
                                    ((ObjectNode) document.at("/input/0")).put("minimum", "low");
                                    document.put("logic", 1);
                                }));
        assertThat(((Unreadable) reading).flaws())
                .extracting(Flaw::slot)
                .containsExactlyInAnyOrder(
                        "title", "storage", "uses_llm", "input[0].minimum", "logic");
    }
}
