package plugingenerator.flow.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plugingenerator.core.RecordingCore.Answer;
import plugingenerator.core.RecordingCore.Call;
import plugingenerator.flow.door.CoreTokens;
import plugingenerator.request.Sha256;

class MembershipTest {

    @TempDir Path folder;

    @Test
    void it_registers_then_beats_every_minute_with_its_latency_and_queue() throws Exception {
        try (Platform platform = new Platform(folder)) {
            assertThat(platform.membership.step()).isEqualTo(Duration.ZERO);
            assertThat(platform.membership.step()).isEqualTo(Membership.BEAT);

            Call beat = platform.core.calls().getLast();
            assertThat(beat.path()).isEqualTo("/api/v1/plugins/p-1/heartbeat");
            assertThat(beat.authorization()).isEqualTo("Bearer core-token-1");
            assertThat(beat.body().path("status").asString()).isEqualTo("active");
            assertThat(beat.body().path("latency_ms").isNumber()).isTrue();
            assertThat(beat.body().path("queue_depth").isNumber()).isTrue();
            assertThat(knows(platform.tokens, "core-token-1")).isTrue();
        }
    }

    @Test
    void a_core_that_is_not_there_yet_is_asked_again_with_growing_pauses() throws Exception {
        try (Platform platform = new Platform(folder)) {
            platform.core.nowAnswer(_ -> new Answer(503, "{}"));
            List<Duration> pauses = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                pauses.add(platform.membership.step());
            }
            assertThat(pauses).isSorted().startsWith(Duration.ofSeconds(1));
            assertThat(pauses).allMatch(pause -> pause.compareTo(Duration.ofSeconds(60)) <= 0);
            assertThat(platform.membership.member()).isEmpty();

            platform.core.nowAnswer(platform);
            platform.membership.step();
            assertThat(platform.membership.member()).isPresent();
        }
    }

    @Test
    void the_token_is_renewed_before_it_runs_out_and_the_old_one_has_a_grace() throws Exception {
        try (Platform platform = new Platform(folder)) {
            platform.membership.step();
            platform.clock.pass(Duration.ofMinutes(50));
            platform.membership.step();

            assertThat(knows(platform.tokens, "core-token-2")).isTrue();
            assertThat(knows(platform.tokens, "core-token-1")).isTrue();
            platform.clock.pass(Duration.ofMinutes(3));
            assertThat(knows(platform.tokens, "core-token-1")).isFalse();
            assertThat(knows(platform.tokens, "core-token-2")).isTrue();
        }
    }

    @Test
    void a_core_that_forgot_us_is_joined_again_at_once() throws Exception {
        try (Platform platform = new Platform(folder)) {
            platform.membership.step();
            platform.membership.step();
            platform.core.nowAnswer(_ -> new Answer(404, "{}"));
            assertThat(platform.membership.step()).isEqualTo(Duration.ZERO);
            assertThat(platform.membership.member()).isEmpty();
            platform.core.nowAnswer(platform);
            platform.membership.step();
            assertThat(platform.membership.member()).isPresent();
        }
    }

    @Test
    void a_core_that_takes_none_of_its_own_tokens_is_not_rushed() throws Exception {
        try (Platform platform = new Platform(folder)) {
            platform.core.nowAnswer(
                    call ->
                            call.path().endsWith("/register")
                                    ? platform.apply(call)
                                    : new Answer(401, "{}"));
            List<Duration> pauses = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                assertThat(platform.membership.step()).as("joins").isEqualTo(Duration.ZERO);
                pauses.add(platform.membership.step());
            }
            assertThat(pauses).isSorted().startsWith(Duration.ofSeconds(1));
            assertThat(pauses.getLast()).isGreaterThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void it_says_goodbye_once() throws Exception {
        try (Platform platform = new Platform(folder)) {
            platform.membership.step();
            platform.membership.leave();
            platform.membership.leave();
            assertThat(platform.core.calls())
                    .filteredOn(call -> call.body().path("status").asString("").equals("disabled"))
                    .hasSize(1);
        }
    }

    @Test
    void n1_events_arrive_in_order_as_the_contract_has_them() throws Exception {
        try (Platform platform = new Platform(folder)) {
            platform.membership.step();
            var request = platform.accept("4d6f2f9e-0000-4000-8000-000000000001");
            platform.tell(request, "plugin_invocation_started", Map.of("attempt", 1));
            platform.tell(request, "plugin_timeout", Map.of("stage", "blueprint"));
            assertThat(platform.courier.deliver()).isEqualTo(1);
            assertThat(platform.courier.deliver()).isEqualTo(1);
            assertThat(platform.courier.deliver()).isZero();

            List<Call> events = platform.events();
            assertThat(events)
                    .extracting(call -> call.body().path("event_type").asString())
                    .containsExactly("plugin_invocation_started", "plugin_timeout");
            var body = events.getFirst().body();
            assertThat(body.path("plugin_id").asString()).isEqualTo("p-1");
            assertThat(body.path("dialog_id").asString())
                    .isEqualTo("4d6f2f9e-0000-4000-8000-000000000001");
            assertThat(body.path("event_id").asString()).hasSize(36);
            assertThat(body.path("occurred_at").asString()).endsWith("Z");
            assertThat(body.path("payload").path("request_id").asString())
                    .isEqualTo(request.value());
        }
    }

    @Test
    void a_later_event_waits_for_an_earlier_one_that_was_not_taken() throws Exception {
        try (Platform platform = new Platform(folder)) {
            platform.membership.step();
            var request = platform.accept("not a dialogue's id");
            platform.tell(request, "plugin_invocation_started", Map.of());
            platform.tell(request, "plugin_invocation_completed", Map.of());
            platform.core.nowAnswer(_ -> new Answer(503, "{}"));
            assertThat(platform.courier.deliver()).isZero();
            platform.core.nowAnswer(platform);
            assertThat(platform.courier.deliver()).as("the first one is not due yet").isZero();
            assertThat(platform.events()).hasSize(1);
            assertThat(platform.events().getFirst().body().path("dialog_id").isNull()).isTrue();
        }
    }

    @Test
    void a_core_without_an_endpoint_for_events_is_left_in_peace() throws Exception {
        try (Platform platform = new Platform(folder)) {
            platform.membership.step();
            platform.tell(platform.accept(null), "plugin_failed", Map.of());
            platform.core.nowAnswer(_ -> new Answer(404, "{}"));
            assertThat(platform.courier.deliver()).isZero();
            assertThat(platform.courier.deliver()).isZero();
            assertThat(platform.events()).hasSize(1);
            assertThat(platform.membership.member()).isPresent();
        }
    }

    @Test
    void an_event_that_the_core_refuses_is_parked_and_the_next_one_goes_on() throws Exception {
        try (Platform platform = new Platform(folder)) {
            platform.membership.step();
            var request = platform.accept(null);
            platform.tell(request, "plugin_invocation_started", Map.of());
            platform.tell(request, "plugin_failed", Map.of());
            platform.core.nowAnswer(_ -> new Answer(422, "{}"));
            assertThat(platform.courier.deliver()).isZero();
            platform.core.nowAnswer(platform);
            assertThat(platform.courier.deliver()).isEqualTo(1);
            assertThat(platform.events().getLast().body().path("event_type").asString())
                    .isEqualTo("plugin_failed");
        }
    }

    private static boolean knows(CoreTokens tokens, String token) {
        return tokens.digests(Sha256.of(token)).contains(Sha256.of(token));
    }
}
