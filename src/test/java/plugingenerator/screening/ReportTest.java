package plugingenerator.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * {@code -Dscreening.report=true} prints the confusion table of every set, with the misses, and the
 * time that a brief takes; that is {@code ./bench screening}.
 */
class ReportTest {

    private static final List<String> HELD_OUT =
            List.of(
                    "blind-f-hostile",
                    "blind-f-harmless",
                    "blind-g-hostile",
                    "blind-g-harmless",
                    "blind-i-hostile",
                    "blind-i-harmless");

    private static final List<String> GIVEN =
            List.of("eval-hostile", "eval-lookalikes", "eval-capabilities", "eval-unsupported");

    @Test
    void the_confusion_table_can_be_read() throws IOException {
        StringBuilder table = new StringBuilder();
        Confusion.header(table);
        for (String set : GIVEN) {
            Confusion.of(set).print(table);
        }
        table.append("held out: nothing was learnt from them\n");
        for (String set : HELD_OUT) {
            Confusion.of(set).print(table);
        }
        Confusion.Pace pace = Confusion.pace(HELD_OUT);
        table.append(pace.line());
        if (Boolean.getBoolean("screening.report")) {
            IO.println(table);
        }
        assertThat(table).contains("eval-hostile", "blind-f-harmless", "a brief:");
        assertThat(pace.median()).isLessThan(100_000_000);
    }
}
