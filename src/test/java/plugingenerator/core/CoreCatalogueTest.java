package plugingenerator.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plugingenerator.core.RecordingCore.Answer;

class CoreCatalogueTest {

    private static final String ONE =
            """
            {"items": [
                {"plugin_id": "p-1", "name": "weather", "version": "1.0.0", "intents": ["weather.now"], "status": "ACTIVE"},
                {"plugin_id": "p-2"}, 7, null
            ]}
            """;

    private final TestClock clock = new TestClock();

    @Test
    void the_list_is_asked_for_with_our_token_and_kept_for_a_while() throws Exception {
        try (RecordingCore core = new RecordingCore(_ -> new Answer(200, ONE))) {
            CoreCatalogue catalogue = core.catalogue(clock);

            assertThat(catalogue.list(Optional.of("our-token")).plugins())
                    .extracting(CorePlugin::name)
                    .containsExactly("weather");
            catalogue.list(Optional.of("our-token"));
            assertThat(core.calls()).hasSize(1);
            assertThat(core.calls().getFirst().path()).isEqualTo("/api/v1/plugins");
            assertThat(core.calls().getFirst().authorization()).isEqualTo("Bearer our-token");

            clock.pass(CoreCatalogue.FRESH);
            catalogue.list(Optional.empty());
            assertThat(core.calls()).hasSize(2);
            assertThat(core.calls().getLast().authorization()).isEqualTo("Bearer registry-key");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | {} | the core answered 401",
                "403 | {} | the core answered 403",
                "404 | {} | the core answered 404",
                "409 | {} | the core answered 409",
                "422 | {} | the core answered 422",
                "429 | {} | the core answered 429",
                "500 | {} | the core answered 500",
                "301 | {} | the core answered 301",
                "200 | not json | the core's answer is not JSON",
                "200 | {} | the core's answer holds no list",
                "200 | {\"items\": {}} | the core's answer holds no list"
            },
            quoteCharacter = '`')
    void every_fault_is_a_problem_with_a_name_and_no_exception(
            int status, String body, String problem) throws Exception {
        try (RecordingCore core = new RecordingCore(_ -> new Answer(status, body))) {
            assertThat(core.catalogue(clock).list(Optional.of("t")))
                    .isEqualTo(new CoreCatalogue.Listing(List.of(), Optional.of(problem)));
        }
    }

    @Test
    void the_last_list_serves_while_the_core_fails_and_the_core_is_left_alone_for_a_moment()
            throws Exception {
        try (RecordingCore core = new RecordingCore(_ -> new Answer(200, ONE))) {
            CoreCatalogue catalogue = core.catalogue(clock);
            catalogue.list(Optional.of("t"));
            core.nowAnswer(_ -> new Answer(503, ""));
            clock.pass(Duration.ofMinutes(1));

            assertThat(catalogue.list(Optional.of("t")).plugins()).hasSize(1);
            assertThat(catalogue.list(Optional.of("t")).problem())
                    .contains("the core answered 503");
            assertThat(core.calls()).hasSize(2);

            clock.pass(CoreCatalogue.STALE);
            assertThat(catalogue.list(Optional.of("t")).plugins()).isEmpty();
        }
    }

    @Test
    void a_core_that_hangs_costs_no_more_than_the_time_out() throws Exception {
        try (SilentServer silent = new SilentServer("")) {
            CoreCatalogue catalogue =
                    new CoreCatalogue(silent.settings(), clock, Duration.ofMillis(300));

            assertThat(catalogue.list(Optional.empty()).problem())
                    .contains("the core cannot be reached");
        }
    }

    @Test
    void without_a_core_nothing_is_listed_and_nothing_is_wrong() throws Exception {
        CoreSettings nowhere = new CoreSettings(null, null, "http://{name}:8000", null);

        assertThat(new CoreCatalogue(nowhere, clock).list(Optional.empty()))
                .isEqualTo(new CoreCatalogue.Listing(List.of(), Optional.empty()));
    }

    @Test
    void texts_of_a_core_that_lists_manifests_are_taken_bounded_and_visible() throws Exception {
        String listing =
                """
                {"items": [{"plugin_id": "p", "name": "a", "status": "active", "version": "1",
                  "manifest": {"description": "x\\u0000y\\u202ez", "metadata": {"title": "%s"},
                    "intents": [{"tag": "a.b", "examples": ["one", "one", ""], "counterexamples": ["two"]}]}}]}
                """
                        .formatted("t".repeat(5000));
        try (RecordingCore core = new RecordingCore(_ -> new Answer(200, listing))) {
            CorePlugin plugin = core.catalogue(clock).list(Optional.empty()).plugins().getFirst();

            assertThat(plugin.tags()).containsExactly("a.b");
            assertThat(plugin.examples()).containsExactly("one");
            assertThat(plugin.counterexamples()).containsExactly("two");
            assertThat(plugin.title()).hasSize(400);
            assertThat(plugin.description()).isEqualTo("x y z");
        }
    }
}
