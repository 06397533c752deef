package plugingenerator.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plugingenerator.core.CoreMembership.Member;
import plugingenerator.core.CoreMembership.Pulse;
import plugingenerator.core.RecordingCore.Answer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CoreMembershipTest {

    private static final Clock NOW =
            Clock.fixed(Instant.parse("2026-01-15T10:00:00Z"), ZoneOffset.UTC);
    private static final Member MEMBER = new Member("p-1", "token-of-the-core", Instant.MAX);

    @Test
    void the_service_joins_as_an_active_plugin_with_the_registry_key() throws Exception {
        String answer =
                """
                {"plugin_id":"p-1","token":"token-of-the-core","expires_at":"2026-01-15T11:00:00+00:00"}
                """;
        try (RecordingCore core = new RecordingCore(_ -> new Answer(201, answer))) {
            assertThat(core.membership(NOW).join(self(), "http://generator:8080"))
                    .isEqualTo(
                            new Joined.As(
                                    new Member(
                                            "p-1",
                                            "token-of-the-core",
                                            Instant.parse("2026-01-15T11:00:00Z"))));

            RecordingCore.Call call = core.calls().getFirst();
            assertThat(call.authorization()).isEqualTo("Bearer registry-key");
            assertThat(call.body().has("mode")).isFalse();
            assertThat(call.body().path("base_url").asString()).isEqualTo("http://generator:8080");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "not json",
                "{\"plugin_id\":\"p-1\"}",
                "{\"plugin_id\":\"p-1\",\"token\":\"x\"}",
                "{\"plugin_id\":\"../p\",\"token\":\"token-of-the-core\"}",
                "{\"plugin_id\":\"p-1\",\"token\":\"has a blank in it\"}"
            })
    void an_answer_without_a_usable_token_is_no_membership(String body) throws Exception {
        try (RecordingCore core = new RecordingCore(_ -> new Answer(201, body))) {
            assertThat(core.membership(NOW).join(self(), "http://generator:8080"))
                    .isInstanceOf(Joined.Declined.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01T00:00:00Z", "2026-01-15T10:00:01Z"})
    void a_token_that_is_over_already_lives_a_minute_so_that_renewal_does_not_spin(String expiry)
            throws Exception {
        String answer =
                "{\"plugin_id\":\"p-1\",\"token\":\"token-of-the-core\",\"expires_at\":\""
                        + expiry
                        + "\"}";
        try (RecordingCore core = new RecordingCore(_ -> new Answer(201, answer))) {
            assertThat(core.membership(NOW).join(self(), "http://generator:8080"))
                    .isInstanceOfSatisfying(
                            Joined.As.class,
                            as ->
                                    assertThat(as.member().expiresAt())
                                            .isEqualTo("2026-01-15T10:01:00Z"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200, Taken, Taken",
        "202, Taken, Taken",
        "401, Forgotten, Forgotten",
        "404, Forgotten, Unsupported",
        "405, Forgotten, Unsupported",
        "409, Refused, Refused",
        "422, Refused, Refused",
        "429, Unreachable, Unreachable",
        "500, Unreachable, Unreachable",
        "503, Unreachable, Unreachable"
    })
    void every_status_has_a_meaning(int status, String beat, String event) throws Exception {
        try (RecordingCore core = new RecordingCore(_ -> new Answer(status, "{}"))) {
            CoreMembership membership = core.membership(NOW);
            assertThat(membership.beat(MEMBER, new Pulse("active", 12, 3)))
                    .extracting(heard -> heard.getClass().getSimpleName())
                    .isEqualTo(beat);
            assertThat(membership.tell(MEMBER, JsonMapper.shared().createObjectNode()))
                    .extracting(heard -> heard.getClass().getSimpleName())
                    .isEqualTo(event);
            assertThat(core.calls().getFirst().path()).isEqualTo("/api/v1/plugins/p-1/heartbeat");
            assertThat(core.calls().getFirst().body().path("queue_depth").asInt()).isEqualTo(3);
            assertThat(core.calls().getLast().authorization())
                    .isEqualTo("Bearer token-of-the-core");
        }
    }

    @Test
    void a_core_that_is_away_is_unreachable() throws Exception {
        RecordingCore core = new RecordingCore(_ -> new Answer(200, "{}"));
        CoreMembership membership = core.membership(NOW);
        core.close();
        assertThat(membership.join(self(), "http://generator:8080"))
                .isInstanceOf(Joined.Unreachable.class);
        assertThat(membership.beat(MEMBER, new Pulse("active", 0, 0)))
                .isInstanceOf(Heard.Unreachable.class);
    }

    @Test
    void an_answer_of_many_megabytes_is_not_read() throws Exception {
        try (RecordingCore core = new RecordingCore(_ -> new Answer(200, "x".repeat(3 << 20)))) {
            assertThat(core.membership(NOW).join(self(), "http://generator:8080"))
                    .isInstanceOf(Joined.Unreachable.class);
        }
    }

    @Test
    void the_token_is_in_no_text() {
        assertThat(MEMBER.toString()).doesNotContain("token-of-the-core");
    }

    private static Registration self() {
        ObjectNode manifest =
                (ObjectNode)
                        JsonMapper.shared()
                                .readTree(
                                        "{\"name\":\"plugin_generator\",\"auth\":{\"scopes\":[]}}");
        return new Registration("self", "plugin_generator", "1.0.0", manifest);
    }
}
