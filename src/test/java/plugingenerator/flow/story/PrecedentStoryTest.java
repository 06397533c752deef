package plugingenerator.flow.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** F1: a new plugin only where the function is absent, and everyone who asked is told. */
@StoryTest
class PrecedentStoryTest {

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;

    @Test
    void other_words_for_a_draft_that_waits_get_its_id_and_no_second_draft() {
        Service service = new Service(port);
        Service.Answer first = service.invoke(Service.wish("хочу делить игроков на команды"));
        assertThat(first.archive()).isPresent();
        int drafts = drafts();

        Service.Answer second =
                service.invoke(Service.wish("случайно разбить игроков на команды, пожалуйста"));

        assertThat(second.code()).isEqualTo("draft_pending");
        assertThat(second.body().path("draft_id")).isEqualTo(first.body().path("draft_id"));
        assertThat(second.body().at("/error/existing/kind").asString()).isEqualTo("draft");
        assertThat(second.body().at("/error/existing/example").asString()).isNotBlank();
        assertThat(second.body().path("text").asString())
                .contains(first.body().path("draft_id").asString());
        assertThat(drafts()).isEqualTo(drafts);
    }

    @Test
    void force_new_goes_around_what_waits() {
        Service service = new Service(port);
        service.invoke(Service.wish("хочу дневник настроения"));
        ObjectNode forced = Service.wish("записывай моё настроение каждый день в дневник");
        forced.putObject("constraints").put("force_new", true);

        assertThat(service.invoke(forced).archive()).isPresent();
    }

    @Test
    void whoever_does_not_know_yet_is_told_when_the_draft_is_made() {
        Service service = new Service(port);
        ObjectNode wish = Service.wish("хочу журнал полива растений на балконе");
        String earlier = service.invoke(wish).body().path("request_id").asString();
        jdbc.sql("update demand_ask set told = false where request_id = :id")
                .param("id", earlier)
                .update();

        service.invoke(wish);

        assertThat(
                        jdbc.sql(
                                        "select count(*) from event where request_id = :id and type = 'plugin_custom_draft_made'")
                                .param("id", earlier)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    private int drafts() {
        return jdbc.sql("select count(*) from draft").query(Integer.class).single();
    }
}
