package plugingenerator.flow.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** N3: equal wishes give equal bytes, from the store or made anew. */
@StoryTest
class RepeatTest {

    private static final String WISH = "хочу считать выпитую воду, цель два с половиной литра";

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;

    @Test
    void the_same_wish_again_is_answered_from_the_store_with_the_same_bytes() {
        Archive first = plugin(Service.wish(WISH));
        Archive second = plugin(Service.wish(WISH));

        assertThat(second.answer().path("reused").asBoolean()).isTrue();
        assertThat(second.base64()).isEqualTo(first.base64());
        assertThat(second.answer().path("request_id"))
                .isNotEqualTo(first.answer().path("request_id"));
        assertThat(second.answer().path("draft_id")).isEqualTo(first.answer().path("draft_id"));
    }

    @Test
    void another_asker_of_the_same_wish_gets_the_same_bytes() {
        ObjectNode other = Service.wish(WISH);
        other.putObject("user_context").put("user_id", "somebody-else").put("dialog_id", "d-2");

        assertThat(plugin(other).base64()).isEqualTo(plugin(Service.wish(WISH)).base64());
    }

    @Test
    void a_store_that_forgot_it_gets_the_same_bytes_again() {
        Archive first = plugin(Service.wish(WISH));
        jdbc.sql("delete from artifact").update();
        Archive anew = plugin(Service.wish(WISH));

        assertThat(anew.answer().path("reused").asBoolean()).isFalse();
        assertThat(anew.base64()).isEqualTo(first.base64());
    }

    @Test
    void force_new_makes_it_anew_with_equal_bytes() {
        Archive first = plugin(Service.wish(WISH));
        ObjectNode forced = Service.wish(WISH);
        forced.putObject("constraints").put("force_new", true);
        Archive anew = plugin(forced);

        assertThat(anew.answer().path("reused").asBoolean()).isFalse();
        assertThat(anew.base64()).isEqualTo(first.base64());
        assertThat(plugin(Service.wish(WISH)).answer().path("reused").asBoolean()).isTrue();
    }

    @Test
    void another_wish_is_another_artifact() {
        Archive first = plugin(Service.wish(WISH));
        Archive other = plugin(Service.wish("хочу записывать показания счётчиков воды по месяцам"));

        assertThat(other.answer().path("reused").asBoolean()).isFalse();
        assertThat(other.base64()).isNotEqualTo(first.base64());
    }

    private Archive plugin(ObjectNode body) {
        Service.Answer answer = new Service(port).invoke(body);
        assertThat(answer.archive()).as(answer.body().path("error").toString()).isPresent();
        return answer.archive().orElseThrow();
    }
}
