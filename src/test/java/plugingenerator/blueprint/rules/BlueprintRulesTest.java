package plugingenerator.blueprint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plugingenerator.blueprint.BlueprintReader;
import plugingenerator.blueprint.Blueprints;
import plugingenerator.blueprint.Reading;
import plugingenerator.blueprint.Reading.Flaw;

class BlueprintRulesTest {

    @Test
    void a_whole_blueprint_has_no_flaws() {
        assertThat(BlueprintRules.flaws(Blueprints.fuel())).isEmpty();
    }

    /** Pointer and value of a slot, and the path that the flaw must name. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/name|\"ab\"|name",
                "/name|\"Fuel\"|name",
                "/name|\"../etc\"|name",
                "/name|\"fastapi\"|name",
                "/name|\"json\"|name",
                "/name|\"tests\"|name",
                "/name|\"class\"|name",
                "/name|\"a_name_that_is_longer_than_forty_characters\"|name",
                "/title|\"\"|title",
                "/language|\"russian\"|language",
                "/texts/help|\"\"|texts.help",
                "/intents|[]|intents",
                "/intents/0/tag|\"Fuel use\"|intents[0].tag",
                "/intents/0/priority|2000|intents[0].priority",
                "/intents/0/examples|[\"one\"]|intents[0].examples",
                "/intents/0/activation|{\"type\":\"regex\",\"value\":\"(a+)+\"}|intents[0].activation.value",
                "/intents/0/activation|{\"type\":\"regex\",\"value\":\"[a\"}|intents[0].activation.value",
                "/intents/0/activation|{\"type\":\"regex\",\"value\":\"xyz\"}|intents[0].activation.value",
                "/intents/0/activation|{\"type\":\"guess\",\"value\":\"x\"}|intents[0].activation.type",
                "/intents/0/activation/threshold|2|intents[0].activation.threshold",
                "/input/0/name|\"text\"|input[0].name",
                "/input/0/name|\"_x\"|input[0].name",
                "/input/0/name|\"model_x\"|input[0].name",
                "/input/0/name|\"copy\"|input[0].name",
                "/input/0/name|\"schema\"|input[0].name",
                "/input/0/name|\"lambda\"|input[0].name",
                "/input/0/name|\"unit\"|input[1].name",
                "/input/0/type|\"file\"|input[0].type",
                "/input/0/minimum|900|input[0].minimum",
                "/input/0/enum|[\"a\"]|input[0].enum",
                "/input/0/max_length|5|input[0].max_length",
                "/output/0/type|\"records\"|output[0].fields",
                "/output/1/fields/0/type|\"file\"|output[1].fields[0].type",
                "/logic/units/0/name|\"Tools\"|logic.units[0].name",
                "/logic/units/0/name|\"from\"|logic.units[0].name",
                "/logic/units/0/code|\"pass\"|logic.units[0].code",
                "/logic/units/1/name|\"from_text\"|logic.units[1].name",
                "/logic/imports/0/module|\"os; x\"|logic.imports[0].module",
                "/watch|{\"interval_minutes\": 1}|watch.interval_minutes",
                "/watch|{\"interval_minutes\": 30}|logic.units",
                "/scopes|[\"Storage Own\"]|scopes[0]",
                "/scopes|[\"llm:generate\"]|scopes",
                "/hosts|[\"127.0.0.1\"]|hosts[0]",
                "/hosts|[\"localhost\"]|hosts[0]",
                "/hosts|[\"*.example.com\"]|hosts[0]",
                "/hosts|[\"api.example.com:8080\"]|hosts[0]",
                "/hosts|[\"https://api.example.com\"]|hosts[0]",
                "/hosts|[\"metadata.google.internal\"]|hosts[0]",
                "/hosts|[\"127.0.0.1.nip.io\"]|hosts[0]",
                "/hosts|[\"api.example.com\"]|examples",
                "/uses_llm|true|examples",
                "/environment|[{\"name\":\"PLUGIN_TOKEN\",\"purpose\":\"x\"}]|environment[0].name",
                "/environment|[{\"name\":\"token\",\"purpose\":\"x\"}]|environment[0].name",
                "/examples|[]|examples",
                "/examples/0/given/now|\"tomorrow\"|examples[0].given.now",
                "/examples/0/given/llm_reply|\"x\"|uses_llm",
                "/examples/0/given/http|[{\"url_contains\":\"/x\",\"body\":\"\"}]|hosts",
                "/examples/0/steps/0/message|null|examples[0].steps[0]",
                "/examples/0/steps/0/input|{\"litres\":\"42\"}|examples[0].steps[0].input.litres",
                "/examples/0/steps/0/input|{\"litres\":900}|examples[0].steps[0].input.litres",
                "/examples/0/steps/0/input|{}|examples[0].steps[0].input.litres",
                "/examples/0/steps/0/input|{\"litres\":1,\"unit\":\"pint\"}|examples[0].steps[0].input.unit",
                "/examples/0/steps/0/input|{\"litres\":1,\"kilos\":1}|examples[0].steps[0].input.kilos",
                "/examples/0/steps/0/expect/output|{\"rows\":[{\"day\":\"5 May\"}]}|examples[0].steps[0].expect.output.rows[0].day",
                "/examples/0/steps/0/expect|{\"output\":{}}|examples[0].steps[0].expect",
                "/examples/0/steps/0/expect/error_contains|\"no\"|examples[0].steps[0].expect",
                "/requirements/0/shown_by|[\"other\"]|requirements[0].shown_by",
                "/requirements/0/shown_by|[]|requirements[0].shown_by",
            })
    void a_broken_rule_names_its_slot(String pointer, String value, String slot) {
        assertThat(flaws(Blueprints.with(pointer, value))).extracting(Flaw::slot).contains(slot);
    }

    @Test
    void code_without_the_demanded_functions_is_named() {
        assertThat(flaws(Blueprints.with("/logic/units", "[]")))
                .extracting(Flaw::message)
                .anyMatch(message -> message.contains("async def handle"))
                .anyMatch(message -> message.contains("def from_text"));
    }

    @Test
    void one_required_text_needs_no_from_text() {
        String blueprint =
                Blueprints.changed(
                        document -> {
                            document.putArray("input")
                                    .addObject()
                                    .put("name", "word")
                                    .put("type", "string");
                            document.withArray("/logic/units").remove(0);
                        });
        assertThat(flaws(blueprint)).isEmpty();
    }

    @Test
    void a_text_of_four_thousand_characters_fits_and_a_longer_one_does_not() {
        String four = "я".repeat(4_000);
        assertThat(flaws(Blueprints.changed(document -> document.put("summary", four)))).isEmpty();
        assertThat(flaws(Blueprints.changed(document -> document.put("summary", four + "!"))))
                .extracting(Flaw::slot)
                .containsExactly("summary");
    }

    private static List<Flaw> flaws(String json) {
        return switch (BlueprintReader.read(json)) {
            case Reading.Read _ -> List.of();
            case Reading.Unreadable(var flaws) -> flaws;
        };
    }
}
