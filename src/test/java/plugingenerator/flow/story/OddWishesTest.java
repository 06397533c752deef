package plugingenerator.flow.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import plugingenerator.blueprint.Oddities;
import tools.jackson.databind.node.ObjectNode;

/** Wishes of 4,000 odd characters, with odd examples, through the whole service. */
@StoryTest
class OddWishesTest {

    private static final List<String> STARTS =
            List.of(
                    "Хочу справочник: ",
                    "I want a list of my books: ",
                    "Хочу считать по формуле: ",
                    "Please build a text tool for ");
    private static final int TOGETHER = 3;

    @LocalServerPort private int port;

    static Stream<String> wishes() {
        List<String> pieces = Oddities.PIECES;
        return IntStream.range(0, pieces.size() / TOGETHER)
                .mapToObj(
                        at -> {
                            int from = at * TOGETHER;
                            String odd = String.join(" ", pieces.subList(from, from + TOGETHER));
                            String start = STARTS.get(at % STARTS.size());
                            return Oddities.cut(start + Oddities.filled(odd, 4_000), 4_000);
                        });
    }

    @ParameterizedTest
    @MethodSource("wishes")
    void odd_words_make_a_whole_plugin_or_a_reason(String wish) {
        ObjectNode body = Service.wish("");
        ObjectNode capability = body.putObject("desired_capability").put("summary", wish);
        capability
                .putArray("examples")
                .addObject()
                .put("input", Oddities.cut(wish, 1_000))
                .put("output", Oddities.cut(wish, 1_000));
        Service.Answer answer = new Service(port).invoke(body);

        answer.archive().ifPresent(Archive::demandWhole);
        if (answer.archive().isEmpty()) {
            assertThat(answer.code()).isNotBlank().isNotIn("not_clean", "internal_error");
        }
    }
}
