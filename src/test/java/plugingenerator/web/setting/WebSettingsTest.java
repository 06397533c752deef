package plugingenerator.web.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;

class WebSettingsTest {

    @Test
    void on_loopback_no_token_is_asked_for_and_calls_are_not_counted() {
        WebSettings settings = bind(Map.of("web.host", "127.0.0.1"));

        assertThat(settings.open()).isTrue();
        assertThat(settings.callsPerMinute()).isZero();
        assertThat(settings.callsPerUserMinute()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"web.plugin-token,long-enough", "web.core-url,http://core:8000"})
    void with_a_token_or_a_core_tokens_are_in_force_everywhere(String name, String value) {
        assertThat(bind(Map.of(name, value)).open()).isFalse();
        assertThat(bind(Map.of(name, value, "web.host", "0.0.0.0")).callsPerMinute()).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "web.host|0.0.0.0|HOST is not a loopback address, so PLUGIN_TOKEN or CORE_URL must"
                        + " be set",
                "web.host|no such host|HOST must be an address of this machine",
                "web.host|' '|HOST must be an address of this machine",
                "web.port|99999|PORT must be a number from 0 to 65535",
                "web.port|http|PORT must be a number from 0 to 65535",
                "web.hold-for|61s|INVOKE_WAIT must be 0s to 60s",
                "web.hold-for|soon|INVOKE_WAIT must be 0s to 60s",
                "web.waiting|0|INVOKE_WAITING must be at least 1",
                "web.rate|0|INVOKE_RATE must be at least 1 call a minute",
                "web.rate|many|INVOKE_RATE must be a whole number",
                "web.user-rate|0|INVOKE_USER_RATE must be at least 1 call a minute",
                "web.user-rate|many|INVOKE_USER_RATE must be a whole number",
                "web.default-locale|русский|DEFAULT_LOCALE must be a language tag such as ru or"
                        + " en-GB",
                "web.public-url|here|PUBLIC_URL must be an absolute http or https address without a"
                        + " query",
                "web.plugin-token|short|PLUGIN_TOKEN must be 8 to 512 characters of A-Z a-z 0-9 . _"
                        + " ~ + / = -",
                "server.port|http|PORT must be a number from 0 to 65535"
            })
    void a_wrong_setting_stops_the_start_with_one_sentence(
            String name, String value, String sentence) {
        assertThatThrownBy(
                        () -> {
                            bind(Map.of(name, value));
                            new Binder(new MapConfigurationPropertySource(Map.of(name, value)))
                                    .bind("server.port", Integer.class);
                        })
                .satisfies(failure -> assertThat(told(failure)).isEqualTo(sentence + "."));
    }

    @Test
    void a_port_that_is_taken_is_named() {
        assertThat(told(new IllegalStateException(new PortInUseException(8080))))
                .isEqualTo("PORT 8080 is taken: set PORT to another.");
    }

    @Test
    void what_is_no_settings_fault_is_left_to_others() {
        assertThat(told(new IllegalStateException("bug"))).isEmpty();
        assertThat(told(new IllegalArgumentException("URI is not absolute"))).isEmpty();
    }

    @Test
    void tokens_do_not_show_in_words() {
        assertThat(bind(Map.of("web.plugin-token", "long-enough")).toString())
                .doesNotContain("long-enough");
    }

    private static WebSettings bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("web", WebSettings.class);
    }

    private static String told(Throwable failure) {
        FailureAnalysis analysis = new SettingFailure().analyze(failure);
        return analysis == null ? "" : analysis.getDescription();
    }
}
