package plugingenerator.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plugingenerator.core.CoreMembership.Member;
import plugingenerator.core.CoreMembership.Pulse;
import plugingenerator.core.RecordingCore.Answer;
import plugingenerator.core.RecordingCore.Call;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Both dialects of the core, and what goes wrong between it and us. */
class CoreFaultsTest {

    private static final String REFUSES_MANIFEST =
            """
            {"detail":[{"type":"string_type","loc":["body","manifest","intents",0],
              "msg":"Input should be a valid string","input":{"tag":"fuel.use"}}]}
            """;
    private static final String REFUSES_ADDRESS =
            "{\"detail\":[{\"loc\":[\"body\",\"base_url\"],\"msg\":\"not a URL\"}]}";

    private final TestClock clock = new TestClock();

    /** A core of the published form, as observed: strict on three fields, with a version. */
    private static final class PublishedCore implements Function<Call, Answer> {

        private volatile String version = "0.1.0";
        private volatile boolean learnt;

        @Override
        public Answer apply(Call call) {
            if (call.path().equals("/health")) {
                return new Answer(200, "{\"status\":\"ok\",\"version\":\"" + version + "\"}");
            }
            JsonNode manifest = call.body().path("manifest");
            boolean published =
                    manifest.path("intents").path(0).isString()
                            && manifest.path("input_schema").isObject()
                            && manifest.path("auth").path("config").isObject();
            return published != learnt
                    ? new Answer(201, "{\"plugin_id\":\"p-1\",\"token\":\"token-of-the-core\"}")
                    : new Answer(422, REFUSES_MANIFEST);
        }
    }

    @Test
    void a_core_that_took_the_published_form_gets_it_at_once_the_next_time() throws Exception {
        try (RecordingCore core = new RecordingCore(new PublishedCore())) {
            PlatformCore client = core.client(clock);
            client.register(fuelUse());
            client.register(fuelUse());

            assertThat(core.registrations()).hasSize(3);
            assertThat(core.registrations().getLast().body().at("/manifest/intents/0").isString())
                    .isTrue();
        }
    }

    @Test
    void a_core_of_another_version_is_asked_in_the_contracts_form_again() throws Exception {
        PublishedCore script = new PublishedCore();
        try (RecordingCore core = new RecordingCore(script)) {
            PlatformCore client = core.client(clock);
            client.register(fuelUse());
            script.version = "0.2.0";
            script.learnt = true;

            assertThat(client.register(fuelUse())).isInstanceOf(Registered.Accepted.class);
            assertThat(core.registrations()).hasSize(3);
            assertThat(core.registrations().getLast().body().at("/manifest/intents/0").isObject())
                    .isTrue();
        }
    }

    @Test
    void a_core_that_learns_the_contract_without_a_new_version_is_noticed_by_its_refusal()
            throws Exception {
        PublishedCore script = new PublishedCore();
        try (RecordingCore core = new RecordingCore(script)) {
            PlatformCore client = core.client(clock);
            client.register(fuelUse());
            script.learnt = true;

            assertThat(client.register(fuelUse())).isInstanceOf(Registered.Accepted.class);
            assertThat(client.register(fuelUse())).isInstanceOf(Registered.Accepted.class);
            assertThat(core.registrations()).hasSize(5);
        }
    }

    @Test
    void what_was_learnt_is_forgotten_after_an_hour() throws Exception {
        try (RecordingCore core = new RecordingCore(new PublishedCore())) {
            PlatformCore client = core.client(clock);
            client.register(fuelUse());
            clock.pass(Duration.ofHours(1));
            client.register(fuelUse());

            assertThat(core.registrations()).hasSize(4);
        }
    }

    @Test
    void our_own_registration_speaks_both_forms_too() throws Exception {
        try (RecordingCore core = new RecordingCore(new PublishedCore())) {
            assertThat(core.membership(clock).join(fuelUse(), "http://generator:8080"))
                    .isInstanceOf(Joined.As.class);
            assertThat(core.registrations()).hasSize(2);
        }
    }

    @Test
    void a_core_that_refuses_both_forms_has_declined() throws Exception {
        try (RecordingCore core = new RecordingCore(_ -> new Answer(422, REFUSES_MANIFEST))) {
            assertThat(core.client(clock).register(fuelUse()))
                    .isEqualTo(new Registered.Declined(422, "the core answered 422"));
        }
    }

    @Test
    void a_422_on_something_else_is_no_question_of_dialect() throws Exception {
        try (RecordingCore core = new RecordingCore(_ -> new Answer(422, REFUSES_ADDRESS))) {
            assertThat(core.client(clock).register(fuelUse()))
                    .isInstanceOf(Registered.Declined.class);
            assertThat(core.registrations()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 201 Created\r\nContent-Length: 400\r\n\r\n{\"plugin_id\":",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
            })
    void a_core_that_falls_silent_is_unreachable_in_every_call(String beginning) throws Exception {
        Duration patience = Duration.ofMillis(300);
        try (SilentServer silent = new SilentServer(beginning)) {
            Registrar registrar = new Registrar(silent.settings(), clock, patience);
            CoreMembership membership =
                    new CoreMembership(silent.settings(), registrar, clock, patience);
            Member member = new Member("p-1", "token-of-the-core", Instant.MAX);

            assertThat(new PlatformCore(silent.settings(), registrar).register(fuelUse()))
                    .isInstanceOf(Registered.Unreachable.class);
            assertThat(membership.join(fuelUse(), "http://generator:8080"))
                    .isInstanceOf(Joined.Unreachable.class);
            assertThat(membership.beat(member, new Pulse("active", 1, 0)))
                    .isEqualTo(new Heard.Unreachable(Optional.empty()));
            assertThat(membership.tell(member, JsonMapper.shared().createObjectNode()))
                    .isEqualTo(new Heard.Unreachable(Optional.empty()));
        }
    }

    @Test
    void an_answer_that_is_too_long_is_not_read_to_its_end() throws Exception {
        String endless = "\"" + "x".repeat(2 << 20) + "\"";
        try (RecordingCore core = new RecordingCore(_ -> new Answer(201, endless))) {
            assertThat(core.client(clock).register(fuelUse()))
                    .isInstanceOf(Registered.Unreachable.class);
        }
    }

    @Test
    void a_core_that_asks_for_patience_gets_it_but_no_more_than_an_hour() throws Exception {
        try (RecordingCore core = new RecordingCore(_ -> new Answer(429, "{}"))) {
            core.alwaysRetryAfter(7);
            assertThat(core.client(clock).register(fuelUse()))
                    .isEqualTo(
                            new Registered.Unreachable(
                                    "the core answered 429", Optional.of(Duration.ofSeconds(7))));
            core.alwaysRetryAfter(99_999);
            assertThat(core.client(clock).register(fuelUse()))
                    .isEqualTo(
                            new Registered.Unreachable(
                                    "the core answered 429", Optional.of(Duration.ofHours(1))));
        }
    }

    @Test
    void a_heartbeat_that_is_forbidden_means_our_token_is_no_good() throws Exception {
        try (RecordingCore core = new RecordingCore(_ -> new Answer(403, "{}"))) {
            CoreMembership membership = core.membership(clock);
            Member member = new Member("p-1", "token-of-the-core", Instant.MAX);

            assertThat(membership.beat(member, new Pulse("active", 1, 0)))
                    .isEqualTo(new Heard.Forgotten());
            assertThat(membership.tell(member, JsonMapper.shared().createObjectNode()))
                    .isEqualTo(new Heard.Refused(403));
        }
    }

    private static Registration fuelUse() {
        return new Registration(
                "key-1",
                "fuel_use",
                "1.0.0",
                (ObjectNode)
                        JsonMapper.shared()
                                .readTree(
                                        """
                                        {"name":"fuel_use","version":"1.0.0","intents":[{"tag":"fuel.use"}],
                                         "input_schema":"https://repo/in.json","output_schema":"https://repo/out.json",
                                         "auth":{"type":"bearer","scopes":["storage:own"]},"capabilities":{"streaming":false}}
                                        """));
    }
}
