package plugingenerator.flow.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A plugin of each kind installs, passes the platform's checks and its own tests, and answers. */
@StoryTest
@Tag("slow")
class OperatorTest {

    @LocalServerPort private int port;

    @Test
    void a_plugin_of_every_kind_works_as_its_operator_takes_it() throws Exception {
        Archive lookUp = plugin("хочу конвертер валют по курсу центробанка");
        Archive text = plugin("Teach the bot to count words and to turn a text into capitals.");
        Archive calculation = plugin("хочу считать ветро-холодовой индекс по температуре и ветру");
        Archive list = plugin("хочу вести список прочитанных книг");
        Archive model = plugin("придумывай тосты нейросетью по имени и поводу");
        Archive watch = plugin("следи за новостями на example.org и говори о новых");

        assertThat(permissions(lookUp).path("hosts").size()).isPositive();
        assertThat(permissions(text).path("hosts").size()).isZero();
        assertThat(permissions(calculation).path("hosts").size()).isZero();
        assertThat(permissions(list).path("storage").asString()).isEqualTo("user");
        assertThat(permissions(model).path("llm").asBoolean()).isTrue();
        assertThat(watch.file("app.py")).contains("check");
        Operator.takes(List.of(lookUp, text, calculation, list, model, watch));
    }

    private static JsonNode permissions(Archive archive) {
        return archive.answer().path("permissions");
    }

    private Archive plugin(String wish) {
        Service.Answer answer = new Service(port).invoke(Service.wish(wish));
        assertThat(answer.archive()).as(() -> wish + answer.body().path("error")).isPresent();
        return answer.archive().orElseThrow();
    }
}
