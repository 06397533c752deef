package plugingenerator.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import plugingenerator.web.Http.Answer;
import plugingenerator.web.ScriptedSteps.ScriptedAuthor;
import plugingenerator.web.ScriptedSteps.ScriptedCheck;

/** What happens to a request whose worker breaks, seen from outside. */
@WebTest
class DurabilityTest {

    @LocalServerPort private int port;
    @Autowired private ScriptedAuthor author;
    @Autowired private ScriptedCheck check;
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

    private static String wish(String text) {
        return "{\"desired_capability\": \"" + text + "\"}";
    }
}
