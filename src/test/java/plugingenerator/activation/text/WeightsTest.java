package plugingenerator.activation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The weights that are shipped are those that the project's own lines teach. After a change of the
 * lines, the lexicon or the features, {@code -Dactivation.write=true} writes them anew: then read
 * the report of {@link MeasureTest}.
 */
class WeightsTest {

    @Test
    void the_shipped_weights_are_what_the_lines_teach() throws IOException {
        List<Line> lines = Lessons.lines();
        LinearModel tongue = Lessons.tongue(lines);
        LinearModel wish = Lessons.wish(lines, new Tongue(tongue));

        assertSame("tongue.tsv", tongue);
        assertSame("wish.tsv", wish);
    }

    private static void assertSame(String name, LinearModel learnt) throws IOException {
        Path file = Lessons.WEIGHTS.resolve(name);
        List<String> lines = learnt.lines().toList();
        if (Boolean.getBoolean("activation.write")) {
            Files.write(file, lines);
        }
        assertThat(Files.readAllLines(file)).as(name).isEqualTo(lines);
    }
}
