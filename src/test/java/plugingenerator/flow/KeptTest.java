package plugingenerator.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import plugingenerator.blueprint.Blueprints;
import plugingenerator.blueprint.author.Authored;
import plugingenerator.blueprint.author.Authored.Authorship;

class KeptTest {

    @Test
    void what_was_written_is_read_back_with_what_it_cost() {
        Authored.Written written =
                new Authored.Written(
                        Blueprints.fuel(),
                        new Authorship(
                                "openai",
                                "m",
                                "blueprint/1",
                                10,
                                20,
                                true,
                                new BigDecimal("0.5"),
                                1,
                                List.of("w")));
        assertThat(Kept.read(Kept.write(written))).contains(written);
    }

    @Test
    void nothing_and_nonsense_are_written_anew() {
        assertThat(Kept.read(null)).isEmpty();
        assertThat(Kept.read("nonsense")).isEmpty();
        assertThat(Kept.read("{\"blueprint\": {\"name\": \"x\"}}")).isEmpty();
    }
}
