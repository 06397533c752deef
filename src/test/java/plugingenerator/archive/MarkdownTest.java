package plugingenerator.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# заголовок",
                "[link](javascript:alert(1))",
                "<img src=x onerror=1>",
                "`code`",
                "| a | b |",
                "**bold**"
            })
    void text_from_outside_stays_text(String hostile) {
        assertThat(Markdown.escape(hostile)).doesNotMatch("(?s).*(^|[^\\\\])[#<>`|\\[\\]*].*");
    }

    @Test
    void text_from_outside_stays_on_its_line() {
        assertThat(Markdown.escape("a\n\n# b\r\n- c")).doesNotContain("\n").doesNotContain("\r");
    }
}
