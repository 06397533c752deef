package plugingenerator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import plugingenerator.web.Http.Answer;
import plugingenerator.web.ScriptedSteps.ScriptedAuthor;
import plugingenerator.web.ScriptedSteps.ScriptedCheck;

/** What happens to a request whose worker breaks, seen from outside. */
@WebTest
class DurabilityTest {

    @LocalServerPort private int port;
    @Autowired private ScriptedAuthor author;
    @Autowired private ScriptedCheck check;
    @Autowired private JdbcClient jdbc;
    private Http http;

    @BeforeEach
    void open() {
        http = new Http(port);
        author.briefs.clear();
    }

    @Test
    void a_request_that_breaks_every_attempt_fails_after_three_with_its_reason() {
        Answer answer = http.invoke(wish("I want the bot to count fuel use, poison"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asString()).isEqualTo("failed");
        assertThat(answer.json().at("/error/code").asString()).isEqualTo("internal_error");
        assertThat(answer.json().at("/error/reason").asString()).contains("three times");
        assertThat(author.briefs).hasSize(3);
        String id = answer.json().path("request_id").asString();
        assertThat(http.get("/requests/" + id + "/events").text())
                .contains("plugin_failed", "event: end\ndata: {\"status\":\"failed\"}");
    }

    @Test
    void a_broken_attempt_goes_on_from_the_blueprint_that_was_paid_for() {
        check.breakdowns.set(2);

        Answer answer = http.invoke(wish("I want the bot to count fuel use, twice broken"));

        assertThat(answer.json().path("status").asString()).isEqualTo("succeeded");
        assertThat(answer.json().at("/generation/provider").asString()).isEqualTo("scripted");
        assertThat(author.briefs).hasSize(1);
        assertThat(check.breakdowns).hasValue(0);
    }

    @Test
    void n3_metrics_tell_of_reuse_and_of_what_the_core_does_not_have() {
        http.invoke(wish("I want the bot to count fuel use, for metrics"));
        http.invoke(wish("I want the bot to count fuel use, for metrics"));

        assertThat(http.get("/metrics").text())
                .contains(
                        "plugin_reuse_total{outcome=\"hit\"}",
                        "plugin_reuse_total{outcome=\"miss\"}")
                .contains("plugin_outbox_letters{kind=\"draft\",state=\"pending\"} 0.0")
                .contains("plugin_outbox_letters{kind=\"event\",state=\"parked\"} 0.0")
                .contains("plugin_outbox_oldest_seconds{kind=\"event\"} 0.0");
    }

    @Test
    void a_full_queue_takes_nothing_new_and_still_answers_what_it_accepted_before() {
        String body = wish("I want the bot to count fuel use, before the rush");
        Answer before = http.invoke(body, "X-Invocation-Id", "before-the-rush");
        for (int i = 0; i < 200; i++) {
            jdbc.sql(
                            """
                            insert into request (id, caller, body_digest, state, stage, attempt, version, priority,
                                cancel_asked, accepted_at, lease_until, owner)
                            values (:id, 'x', :digest, 'running', 'gate', 1, 0, 0,
                                false, current_timestamp, current_timestamp + interval '1' hour, 'rush')
                            """)
                    .param("id", UUID.randomUUID().toString())
                    .param("digest", "0".repeat(64))
                    .update();
        }
        try {
            Answer turnedAway = http.invoke(body, "X-Invocation-Id", "in-the-rush");

            assertThat(turnedAway.status()).isEqualTo(503);
            assertThat(turnedAway.header("Retry-After")).matches("[1-9]\\d*");
            assertThat(http.invoke(body, "X-Invocation-Id", "before-the-rush").json())
                    .isEqualTo(before.json());
            assertThat(http.invoke(wish("other"), "X-Invocation-Id", "before-the-rush").status())
                    .isEqualTo(409);
        } finally {
            jdbc.sql("delete from request where owner = 'rush'").update();
        }
    }

    private static String wish(String text) {
        return "{\"desired_capability\": \"" + text + "\"}";
    }
}
