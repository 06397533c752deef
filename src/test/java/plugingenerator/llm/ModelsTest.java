package plugingenerator.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import plugingenerator.llm.budget.BudgetSettings;
import plugingenerator.llm.budget.Budgets;
import plugingenerator.request.store.TestDatabase;

class ModelsTest {

    @TempDir Path folder;

    private Models models(Map<String, String> properties) {
        Map<String, String> all = new HashMap<>();
        for (String blank :
                new String[] {"base-url", "api-key", "model", "prompt-price", "allow-http-hosts"}) {
            all.put("llm." + blank, "");
        }
        properties.forEach((key, value) -> all.put("llm." + key, value));
        LlmSettings settings =
                new Binder(new MapConfigurationPropertySource(all))
                        .bindOrCreate("llm", LlmSettings.class);
        assertThat(settings.toString() + settings.servers()).doesNotContain("sk-secret");
        try (TestDatabase database = new TestDatabase(folder)) {
            return new Models(
                    settings,
                    new Budgets(database.jdbc(), new BudgetSettings(0, 0, 0), Clock.systemUTC()),
                    new SimpleMeterRegistry(),
                    Clock.systemUTC());
        }
    }

    @Test
    void by_default_no_model_is_used() {
        assertThat(models(Map.of("providers", "template")).states()).isEmpty();
    }

    @Test
    void the_three_plain_settings_belong_to_the_first_model_and_others_have_their_own() {
        Models models =
                models(
                        Map.of(
                                "providers", "openai,local,template",
                                "model", "gpt-x",
                                "api-key", "sk-secret",
                                "servers.local.kind", "ollama",
                                "servers.local.model", "qwen"));
        assertThat(models.states()).extracting(ModelState::model).containsExactly("gpt-x", "qwen");
        assertThat(models.states()).allMatch(state -> state.health() == ModelState.Health.UNTRIED);
        assertThat(models.find("template")).isEmpty();
        models.destroy();
    }

    @Test
    void what_is_missing_stops_the_start_with_one_sentence() {
        assertThatThrownBy(() -> models(Map.of("providers", "openai")))
                .hasMessageContaining("LLM_MODEL");
        assertThatThrownBy(
                        () ->
                                models(
                                        Map.of(
                                                "providers", "openai",
                                                "model", "m",
                                                "base-url", "http://far.away/v1")))
                .hasMessageContaining("LLM_ALLOW_HTTP_HOSTS");
    }
}
