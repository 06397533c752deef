package plugingenerator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import plugingenerator.web.Http.Answer;

/** A replica whose clock is a day ahead of the database's. */
@WebTest
@Import(SkewedClockTest.Tomorrow.class)
class SkewedClockTest {

    @LocalServerPort private int port;

    @Test
    void n1_a_wrong_clock_makes_no_request_late() {
        Http http = new Http(port);

        Answer answer = http.invoke("{\"desired_capability\": \"хочу считать расход топлива\"}");

        assertThat(answer.json().path("status").asString())
                .as(answer.text())
                .isEqualTo("succeeded");
        assertThat(answer.json().at("/generation/milliseconds").asLong()).isLessThan(60_000);
        String id = answer.json().path("request_id").asString();
        assertThat(http.get("/requests/" + id + "/events").text()).doesNotContain("plugin_timeout");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Tomorrow {

        @Bean
        @Primary
        Clock tomorrow() {
            return Clock.offset(Clock.systemUTC(), Duration.ofDays(1));
        }
    }
}
