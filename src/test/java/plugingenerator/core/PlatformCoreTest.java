package plugingenerator.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plugingenerator.core.RecordingCore.Answer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PlatformCoreTest {

    private static final String MANIFEST =
            """
            {"name":"fuel_use","version":"1.0.0","intents":[{"tag":"fuel.use"}],
             "input_schema":"https://repo/in.json","output_schema":"https://repo/out.json",
             "auth":{"type":"bearer","scopes":["storage:own"]},"capabilities":{"streaming":false}}
            """;

    @Test
    void f4_a_draft_is_registered_in_the_contracts_form() throws Exception {
        try (RecordingCore core = RecordingCore.drafting()) {
            assertThat(core.client().register(fuelUse()))
                    .isEqualTo(new Registered.Accepted("core-draft-1", true));

            RecordingCore.Call call = core.calls().getFirst();
            assertThat(call.path()).isEqualTo("/api/v1/plugins/register");
            assertThat(call.key()).isEqualTo("key-1");
            assertThat(call.body().path("mode").asString()).isEqualTo("draft");
            assertThat(call.body().path("base_url").asString()).isEqualTo("http://fuel_use:8000");
            assertThat(call.body().path("scopes").get(0).asString()).isEqualTo("storage:own");
            assertThat(call.body().path("manifest").path("intents").get(0).path("tag").asString())
                    .isEqualTo("fuel.use");
        }
    }

    @Test
    void a_core_that_refuses_the_contracts_manifest_gets_the_published_form() throws Exception {
        try (RecordingCore core =
                new RecordingCore(
                        call ->
                                call.body().path("manifest").path("intents").path(0).isString()
                                        ? new Answer(201, "{\"plugin_id\":\"p-1\"}")
                                        : new Answer(
                                                422, "{\"detail\":[{\"loc\":[\"manifest\"]}]}"))) {
            assertThat(core.client().register(fuelUse()))
                    .isEqualTo(new Registered.Accepted("p-1", false));

            var manifest = core.calls().getLast().body().path("manifest");
            assertThat(manifest.path("input_schema").isObject()).isTrue();
            assertThat(manifest.path("auth").path("config").path("scopes").get(0).asString())
                    .isEqualTo("storage:own");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 301})
    void what_no_retry_mends_is_declined(int status) throws Exception {
        try (RecordingCore core = new RecordingCore(_ -> new Answer(status, "{}"))) {
            assertThat(core.client().register(fuelUse()))
                    .isEqualTo(new Registered.Declined(status, "the core answered " + status));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 429, 408})
    void what_may_pass_is_tried_again(int status) throws Exception {
        try (RecordingCore core = new RecordingCore(_ -> new Answer(status, ""))) {
            assertThat(core.client().register(fuelUse()))
                    .isEqualTo(
                            new Registered.Unreachable(
                                    "the core answered " + status, Optional.empty()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "[]", "{}", "{\"plugin_id\":\"<script>\"}"})
    void an_answer_without_a_harmless_id_is_declined(String body) throws Exception {
        try (RecordingCore core = new RecordingCore(_ -> new Answer(201, body))) {
            assertThat(core.client().register(fuelUse())).isInstanceOf(Registered.Declined.class);
        }
    }

    @Test
    void a_core_that_is_down_is_unreachable() throws Exception {
        RecordingCore core = RecordingCore.drafting();
        PlatformCore client = core.client();
        core.close();

        assertThat(client.register(fuelUse()))
                .isEqualTo(
                        new Registered.Unreachable("the core cannot be reached", Optional.empty()));
    }

    @Test
    void settings_never_show_the_key() {
        try (RecordingCore core = RecordingCore.drafting()) {
            assertThat(core.settings().toString()).doesNotContain("registry-key");
        }
        assertThat(CoreHttp.TIMEOUT).isLessThanOrEqualTo(Duration.ofSeconds(5));
    }

    private static Registration fuelUse() {
        return new Registration(
                "key-1",
                "fuel_use",
                "1.0.0",
                (ObjectNode) JsonMapper.builder().build().readTree(MANIFEST));
    }
}
