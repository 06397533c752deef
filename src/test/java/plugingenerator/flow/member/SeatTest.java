package plugingenerator.flow.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plugingenerator.core.RecordingCore.Answer;
import plugingenerator.flow.door.CoreTokens;
import plugingenerator.flow.door.Readiness;
import plugingenerator.flow.door.TestDoor;
import plugingenerator.flow.member.Platform.Replica;
import plugingenerator.flow.seat.Seat;
import plugingenerator.request.Sha256;

/** Several replicas are one plugin of the core: one speaks with it, all are known to it. */
class SeatTest {

    private static final String SECOND = "http://127.0.0.1:8081";

    @TempDir Path folder;

    @Test
    void one_of_two_replicas_registers_and_both_take_the_cores_token() throws Exception {
        try (Platform platform = new Platform(folder)) {
            Replica second = platform.replica(SECOND);
            platform.membership.step();
            assertThat(second.membership().step()).isEqualTo(Membership.STANDBY);

            assertThat(platform.core.registrations()).hasSize(1);
            assertThat(knows(platform.tokens, "core-token-1")).isTrue();
            assertThat(knows(second.tokens(), "core-token-1")).isTrue();
            assertThat(knows(second.tokens(), "core-token-2")).isFalse();
            assertThat(second.tokens().latest()).isEmpty();
        }
    }

    @Test
    void the_store_has_digests_of_tokens_only() throws Exception {
        try (Platform platform = new Platform(folder)) {
            platform.membership.step();

            assertThat(stored(platform)).isEqualTo(Sha256.of("core-token-1"));
        }
    }

    @Test
    void a_replica_that_is_killed_is_followed_by_another_when_its_time_is_over() throws Exception {
        try (Platform platform = new Platform(folder)) {
            Replica second = platform.replica(SECOND);
            platform.membership.step();
            platform.clock.pass(Seat.LEASE);

            assertThat(second.membership().step()).isEqualTo(Duration.ZERO);
            assertThat(second.tokens().latest()).contains("core-token-2");
            assertThat(knows(second.tokens(), "core-token-1")).as("its grace").isTrue();
            platform.clock.pass(Duration.ofMinutes(3));
            assertThat(knows(second.tokens(), "core-token-1")).isFalse();
            assertThat(knows(platform.tokens, "core-token-1")).isFalse();
            assertThat(knows(platform.tokens, "core-token-2")).isTrue();
        }
    }

    @Test
    void a_replica_that_comes_back_to_itself_does_not_speak_with_the_core_any_more()
            throws Exception {
        try (Platform platform = new Platform(folder)) {
            Replica second = platform.replica(SECOND);
            platform.membership.step();
            platform.clock.pass(Seat.LEASE);
            second.membership().step();
            platform.tell(platform.accept(null), "plugin_failed", Map.of());

            assertThat(platform.membership.step()).isEqualTo(Membership.STANDBY);
            assertThat(platform.membership.member()).isEmpty();
            assertThat(platform.tokens.latest()).isEmpty();
            assertThat(platform.courier.deliver()).isZero();
            assertThat(second.courier().deliver()).isEqualTo(1);
        }
    }

    @Test
    void the_seat_is_kept_while_the_core_asks_for_patience() throws Exception {
        try (Platform platform = new Platform(folder)) {
            Replica second = platform.replica(SECOND);
            platform.core.nowAnswer(_ -> new Answer(503, "{}"));
            platform.core.alwaysRetryAfter(600);
            assertThat(platform.membership.step()).isEqualTo(Duration.ofMinutes(10));
            for (int round = 0; round < 6; round++) {
                platform.clock.pass(Seat.LEASE.dividedBy(2));
                assertThat(platform.membership.holdSeat()).isTrue();
                assertThat(second.membership().step()).isEqualTo(Membership.STANDBY);
            }
            assertThat(platform.core.registrations()).hasSize(1);
        }
    }

    @Test
    void a_replica_that_is_followed_leaves_without_a_goodbye_and_at_once() throws Exception {
        try (Platform platform = new Platform(folder)) {
            Replica second = platform.replica(SECOND);
            platform.membership.step();
            second.membership().step();
            platform.membership.leave();

            assertThat(platform.core.calls())
                    .noneMatch(call -> call.body().path("status").asString("").equals("disabled"));
            assertThat(second.membership().step()).isEqualTo(Duration.ZERO);
            assertThat(second.membership().member()).isPresent();
        }
    }

    @Test
    void a_service_that_starts_again_registers_at_once_with_the_manifest_that_it_has_now()
            throws Exception {
        try (Platform platform = new Platform(folder)) {
            platform.membership.step();
            Replica again = platform.replica("http://127.0.0.1:8080");

            assertThat(again.membership().step()).isEqualTo(Duration.ZERO);
            assertThat(knows(again.tokens(), "core-token-1")).as("calls on their way").isTrue();
            var manifest = platform.core.registrations().getLast().body().path("manifest");
            assertThat(manifest).isEqualTo(TestDoor.manifest().at("http://127.0.0.1:8080"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"toolchain", "model:openai", "store"})
    void a_part_that_fails_makes_the_heartbeat_degraded(String part) throws Exception {
        try (Platform platform = new Platform(folder)) {
            platform.membership.step();
            platform.readiness =
                    TestDoor.only(
                            part,
                            part.equals("store") ? Readiness.State.DOWN : Readiness.State.DEGRADED);
            platform.membership.step();

            assertThat(status(platform)).isEqualTo("degraded");
        }
    }

    @Test
    void a_member_whose_store_is_gone_goes_on_beating_and_says_so() throws Exception {
        try (Platform platform = new Platform(folder)) {
            platform.membership.step();
            platform.database.close();

            assertThat(platform.membership.step()).isEqualTo(Membership.BEAT);
            assertThat(status(platform)).isEqualTo("degraded");
            assertThat(knows(platform.tokens, "core-token-1")).isTrue();
            platform.membership.leave();
            assertThat(status(platform)).isEqualTo("disabled");
        }
    }

    private static String status(Platform platform) {
        return platform.core.calls().getLast().body().path("status").asString();
    }

    private static String stored(Platform platform) {
        return platform.database
                .jdbc()
                .sql("select digest from core_token")
                .query(String.class)
                .single();
    }

    private static boolean knows(CoreTokens tokens, String token) {
        return tokens.digests(Sha256.of(token)).contains(Sha256.of(token));
    }
}
