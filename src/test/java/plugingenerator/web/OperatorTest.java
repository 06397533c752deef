package plugingenerator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import plugingenerator.web.Http.Answer;
import plugingenerator.web.description.OpenApiDocument;

@WebTest
class OperatorTest {

    private static final String WISH =
            "{\"desired_capability\": \"хочу считать расход топлива\", \"user_context\": {\"user_id\": \"%s\"}}";

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;
    @Autowired private OpenApiDocument document;
    private Http http;

    @BeforeEach
    void open() {
        http = new Http(port);
    }

    @Test
    void what_the_core_refused_is_shown_with_its_reason_and_sent_again_once() {
        String id = http.invoke(WISH.formatted("u-1")).json().path("request_id").asString();
        String event =
                jdbc.sql("select event_id from event where request_id = :id and seq = 1")
                        .param("id", id)
                        .query(String.class)
                        .single();
        jdbc.sql(
                        "update event set delivery = 'parked', problem = 'the core answered 409', attempts = 2 where event_id = :id")
                .param("id", event)
                .update();

        Answer outbox = http.get("/operator/outbox");

        assertThat(document.schema("Outbox").validate(outbox.json())).isEmpty();
        assertThat(outbox.text()).contains(event, "parked", "the core answered 409");
        assertThat(post("/operator/outbox/" + event + "/replay", "").status()).isEqualTo(200);
        assertThat(post("/operator/outbox/" + event + "/replay", "").status()).isEqualTo(404);
        assertThat(
                        jdbc.sql("select delivery from event where event_id = :id")
                                .param("id", event)
                                .query(String.class)
                                .single())
                .isEqualTo("due");
    }

    @Test
    void what_is_wanted_is_shown_with_who_asked_by_ids_only() {
        String user = UUID.randomUUID().toString();
        String id = http.invoke(WISH.formatted(user)).json().path("request_id").asString();

        Answer demand = http.get("/operator/demand");

        assertThat(document.schema("Demand").validate(demand.json())).isEmpty();
        assertThat(demand.text()).contains(id, "fuel_use", "хочу считать расход топлива");
        assertThat(demand.text()).doesNotContain(user);
    }

    @Test
    void a_user_is_forgotten_and_nobody_else() {
        String user = UUID.randomUUID().toString();
        String mine = http.invoke(WISH.formatted(user)).json().path("request_id").asString();
        String other = http.invoke(WISH.formatted("else")).json().path("request_id").asString();

        Answer forgotten = post("/operator/forget", "{\"user_id\": \"" + user + "\"}");

        assertThat(forgotten.json().path("removed").asInt()).isEqualTo(1);
        assertThat(http.get("/requests/" + mine).status()).isEqualTo(404);
        assertThat(http.get("/requests/" + other).status()).isEqualTo(200);
        assertThat(post("/operator/forget", "{}").status()).isEqualTo(422);
    }

    private Answer post(String path, String body) {
        return http.send(
                http.request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }
}
