package plugingenerator.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plugingenerator.core.RecordingCore;
import plugingenerator.core.RecordingCore.Answer;
import plugingenerator.core.TestClock;
import plugingenerator.request.Brief;
import plugingenerator.request.Capability;
import plugingenerator.request.Constraints;
import plugingenerator.request.Language;
import plugingenerator.request.UserContext;
import tools.jackson.databind.json.JsonMapper;

class CatalogueTest {

    private static final String NOTHING = "{\"items\": []}";
    private static final String WEATHER =
            """
            {"items": [{"plugin_id": "p-7", "name": "weather", "version": "1.2.0",
                "intents": ["weather.forecast"], "status": "%s", "last_heartbeat": null}]}
            """;

    private static final Listed CURRENCY =
            Listed.draft(
                    "d-1",
                    JsonMapper.shared()
                            .readTree(
                                    """
                                    {"name": "currency_rates", "version": "1.0.0",
                                     "description": "Пересчитывает сумму из одной валюты в другую по дневному курсу.",
                                     "intents": [{"tag": "currency.convert",
                                        "examples": ["сколько будет 100 долларов в евро", "курс евро"],
                                        "counterexamples": ["курс лекций по экономике"]}],
                                     "metadata": {"title": "Курсы валют", "language": "ru",
                                        "hosts": ["api.frankfurter.dev"], "storage": "none"}}
                                    """));

    @Test
    void f1_what_the_core_has_already_is_found_by_its_tags() throws Exception {
        assertThat(look(WEATHER.formatted("active"), "хочу, чтобы бот показывал прогноз погоды"))
                .isInstanceOfSatisfying(
                        Precedent.Available.class,
                        found -> {
                            assertThat(found.plugin().id()).isEqualTo("p-7");
                            assertThat(found.plugin().name()).isEqualTo("weather");
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"disabled", "rejected", "archived", ""})
    void what_nobody_can_use_is_no_reason_to_make_nothing(String status) throws Exception {
        assertThat(look(WEATHER.formatted(status), "добавь прогноз погоды"))
                .isInstanceOf(Precedent.None.class);
    }

    @Test
    void a_draft_in_the_core_that_others_registered_is_waited_for() throws Exception {
        assertThat(look(WEATHER.formatted("draft"), "добавь прогноз погоды"))
                .isInstanceOf(Precedent.Pending.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "хочу конвертер валют",
                "сделай плагин, который переводит доллары в евро по курсу",
                "currency converter please"
            })
    void our_own_draft_is_waited_for_whatever_the_words(String wish) throws Exception {
        assertThat(look(NOTHING, wish, Map.of(), CURRENCY))
                .isInstanceOfSatisfying(
                        Precedent.Pending.class,
                        found -> assertThat(found.draft().id()).isEqualTo("d-1"));
    }

    @Test
    void a_draft_that_the_operator_approved_is_available_with_its_own_examples() throws Exception {
        String approved =
                "{\"items\": [{\"plugin_id\": \"p-9\", \"name\": \"currency_rates\", \"version\": \"1.0.0\","
                        + " \"intents\": [], \"status\": \"active\"}]}";

        assertThat(look(approved, "хочу конвертер валют", Map.of(), CURRENCY))
                .isInstanceOfSatisfying(
                        Precedent.Available.class,
                        found -> {
                            assertThat(found.plugin().id()).isEqualTo("p-9");
                            assertThat(found.plugin().examples()).isNotEmpty();
                        });
    }

    @Test
    void another_function_is_made_and_a_neighbour_is_no_obstacle() throws Exception {
        String neighbour = "следи за курсом доллара и сообщай, когда он упадёт";

        assertThat(look(NOTHING, neighbour, Map.of(), CURRENCY)).isInstanceOf(Precedent.None.class);
        assertThat(look(NOTHING, "переводи тексты с английского на русский", Map.of(), CURRENCY))
                .isEqualTo(new Precedent.None(List.of(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"offline, true", "network, false", "plugin_name, my_rates", "output_language, en"})
    void a_plugin_that_breaks_a_demand_is_a_neighbour_only(String key, String value)
            throws Exception {
        Object demanded = value.matches("true|false") ? (Object) Boolean.valueOf(value) : value;

        assertThat(look(NOTHING, "хочу конвертер валют", Map.of(key, demanded), CURRENCY))
                .isEqualTo(new Precedent.None(List.of(CURRENCY), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes", "scopes", "colour"})
    void what_nobody_can_tell_of_a_plugin_makes_another_one(String key) throws Exception {
        assertThat(look(NOTHING, "хочу конвертер валют", Map.of(key, "other"), CURRENCY))
                .isEqualTo(new Precedent.None(List.of(CURRENCY), Optional.empty()));
    }

    @Test
    void other_hosts_and_other_tags_make_another_plugin() throws Exception {
        String wish = "хочу конвертер валют";
        Map<String, Object> otherHost = Map.of("allowed_hosts", List.of("www.cbr.ru"));
        Map<String, Object> otherTag = Map.of("intents", List.of("money.change"));
        Map<String, Object> itsHost = Map.of("allowed_hosts", List.of("api.frankfurter.dev"));

        assertThat(look(NOTHING, wish, otherHost, CURRENCY)).isInstanceOf(Precedent.None.class);
        assertThat(look(NOTHING, wish, otherTag, CURRENCY)).isInstanceOf(Precedent.None.class);
        assertThat(look(NOTHING, wish, itsHost, CURRENCY)).isInstanceOf(Precedent.Pending.class);
    }

    @Test
    void we_ourselves_are_no_answer_to_a_wish() throws Exception {
        String ourselves =
                "{\"items\": [{\"plugin_id\": \"p-0\", \"name\": \"plugin_generator\", \"intents\": [\"plugin.generate\"], \"status\": \"active\"}]}";

        assertThat(look(ourselves, "генератор плагинов"))
                .isEqualTo(new Precedent.None(List.of(), Optional.empty()));
    }

    @Test
    void a_core_that_fails_blocks_nothing_and_is_named() throws Exception {
        try (RecordingCore core = new RecordingCore(_ -> new Answer(500, "{}"))) {
            assertThat(look(core, "добавь погоду", Map.of()))
                    .isEqualTo(new Precedent.None(List.of(), Optional.of("the core answered 500")));
        }
    }

    @Test
    void the_tags_of_the_cores_plugins_are_known_so_that_a_new_one_does_not_collide()
            throws Exception {
        try (RecordingCore core =
                new RecordingCore(_ -> new Answer(200, WEATHER.formatted("active")))) {
            assertThat(new Catalogue(core.catalogue(new TestClock())).tags(Optional.of("token")))
                    .containsExactly("weather.forecast");
        }
    }

    private static Precedent look(String listing, String wish) throws InterruptedException {
        return look(listing, wish, Map.of());
    }

    private static Precedent look(
            String listing, String wish, Map<String, Object> demands, Listed... drafts)
            throws InterruptedException {
        try (RecordingCore core = new RecordingCore(_ -> new Answer(200, listing))) {
            return look(core, wish, demands, drafts);
        }
    }

    private static Precedent look(
            RecordingCore core, String wish, Map<String, Object> demands, Listed... drafts)
            throws InterruptedException {
        Brief brief =
                new Brief(
                        Capability.of(wish),
                        new Constraints(demands),
                        UserContext.UNKNOWN,
                        null,
                        Language.RU);
        return new Catalogue(core.catalogue(new TestClock()))
                .look(brief, List.of(drafts), Optional.of("token"));
    }
}
