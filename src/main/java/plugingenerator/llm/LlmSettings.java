package plugingenerator.llm;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who writes blueprints: the chain {@code LLM_PROVIDERS}, in order. {@code LLM_BASE_URL}, {@code
 * LLM_API_KEY}, {@code LLM_MODEL} and the prices belong to the first model in it; others have
 * theirs under {@code llm.servers.<name>}, where {@code kind} is openai, anthropic or ollama. A
 * question holds at most {@code maxTokens} tokens of answer, and is given up after {@code
 * idleTimeout} of silence. {@code allowHttpHosts} are reached without TLS.
 */
@ConfigurationProperties("llm")
public record LlmSettings(
        @DefaultValue("template") List<String> providers,
        @Nullable String baseUrl,
        @Nullable String apiKey,
        @Nullable String model,
        @Nullable BigDecimal promptPrice,
        @Nullable BigDecimal completionPrice,
        @DefaultValue("USD") String currency,
        @DefaultValue List<String> allowHttpHosts,
        @DefaultValue("20s") Duration idleTimeout,
        @DefaultValue("12000") int maxTokens,
        @DefaultValue("next") WhenSpent whenSpent,
        @DefaultValue Map<String, Server> servers) {

    /** What an exhausted budget means: no plugin, or one by the next in the chain. */
    public enum WhenSpent {
        REFUSE,
        NEXT
    }

    /** A server's own settings; prices are for a million tokens. */
    public record Server(
            @Nullable String kind,
            @Nullable String baseUrl,
            @Nullable String apiKey,
            @Nullable String model,
            @Nullable BigDecimal promptPrice,
            @Nullable BigDecimal completionPrice) {

        /** Keys are never shown. */
        @Override
        public String toString() {
            return "Server[kind=" + kind + ", baseUrl=" + baseUrl + ", model=" + model + "]";
        }
    }

    public LlmSettings {
        providers = providers.stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
        allowHttpHosts = allowHttpHosts.stream().map(String::strip).toList();
        servers = Map.copyOf(servers);
        if (providers.isEmpty()) {
            throw new IllegalArgumentException("LLM_PROVIDERS names nobody; template needs no key");
        }
        if (providers.stream().distinct().count() < providers.size()) {
            throw new IllegalArgumentException("LLM_PROVIDERS names somebody twice");
        }
        if (maxTokens < 1_000 || maxTokens > 200_000) {
            throw new IllegalArgumentException("LLM_MAX_TOKENS must be 1000 to 200000");
        }
        if (idleTimeout.isNegative() || idleTimeout.isZero()) {
            throw new IllegalArgumentException("LLM_IDLE_TIMEOUT must be longer than 0");
        }
    }

    /** Keys are never shown. */
    @Override
    public String toString() {
        return "LlmSettings[providers=" + providers + "]";
    }
}
