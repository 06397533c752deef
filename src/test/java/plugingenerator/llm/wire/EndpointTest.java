package plugingenerator.llm.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.openai.com/v1",
                "http://127.0.0.1:8000/v1",
                "http://localhost:11434",
                "http://[::1]:11434",
                "http://llm.inside:8000/"
            })
    void tls_this_machine_and_named_hosts_are_reached(String address) {
        assertThat(
                        Endpoint.of("openai", address, null, "m", List.of("llm.inside"))
                                .base()
                                .toString())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.openai.com/v1",
                "http://127.0.0.1.evil.com",
                "http://localhost.evil.com",
                "http://llm.inside.evil.com",
                "ftp://x",
                "https://user:word@host/",
                "https://host/?key=1",
                "host"
            })
    void everything_else_stops_the_start_with_one_sentence(String address) {
        assertThatThrownBy(() -> Endpoint.of("openai", address, "sk-1", "m", List.of("llm.inside")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("openai")
                .hasMessageNotContaining("sk-1");
    }

    @Test
    void a_key_is_never_shown() {
        assertThat(Endpoint.of("openai", "https://a.b", "sk-1", "m", List.of()).toString())
                .doesNotContain("sk-1");
        assertThatThrownBy(() -> Endpoint.of("openai", "https://a.b", "sk\n1", "m", List.of()))
                .hasMessageNotContaining("sk");
    }
}
