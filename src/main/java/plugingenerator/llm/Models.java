package plugingenerator.llm;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import plugingenerator.llm.LlmSettings.Server;
import plugingenerator.llm.budget.BudgetSettings;
import plugingenerator.llm.budget.Budgets;
import plugingenerator.llm.budget.Price;
import plugingenerator.llm.call.Pause;
import plugingenerator.llm.call.RemoteModel;
import plugingenerator.llm.wire.Anthropic;
import plugingenerator.llm.wire.Dialect;
import plugingenerator.llm.wire.Endpoint;
import plugingenerator.llm.wire.Ollama;
import plugingenerator.llm.wire.OpenAi;
import plugingenerator.llm.wire.Wire;

/** The models that {@code LLM_PROVIDERS} names, made once at the start. */
@Component
@EnableConfigurationProperties({LlmSettings.class, BudgetSettings.class})
public class Models implements DisposableBean {

    /** A kind of server: how to speak to it, and where it usually is. */
    private record Kind(Dialect dialect, String usualAddress) {}

    private static final Map<String, Kind> KINDS =
            Map.of(
                    "openai", new Kind(new OpenAi(), "https://api.openai.com/v1"),
                    "anthropic", new Kind(new Anthropic(), "https://api.anthropic.com"),
                    "ollama", new Kind(new Ollama(), "http://127.0.0.1:11434"));

    private final Map<String, RemoteModel> models = new LinkedHashMap<>();
    private final LlmSettings settings;

    Models(LlmSettings settings, Budgets budgets, MeterRegistry registry, Clock clock) {
        this.settings = settings;
        boolean first = true;
        for (String name : settings.providers()) {
            if (KINDS.containsKey(name) || settings.servers().containsKey(name)) {
                Server server = server(name, first);
                models.put(name, model(name, server, budgets, registry, clock));
                first = false;
            }
        }
    }

    private Server server(String name, boolean first) {
        Server own =
                settings.servers()
                        .getOrDefault(name, new Server(null, null, null, null, null, null));
        return first
                ? new Server(
                        own.kind(),
                        or(own.baseUrl(), settings.baseUrl()),
                        or(own.apiKey(), settings.apiKey()),
                        or(own.model(), settings.model()),
                        own.promptPrice() == null ? settings.promptPrice() : own.promptPrice(),
                        own.completionPrice() == null
                                ? settings.completionPrice()
                                : own.completionPrice())
                : own;
    }

    private static @Nullable String or(@Nullable String own, @Nullable String shared) {
        String chosen = own == null || own.isBlank() ? shared : own;
        return chosen == null || chosen.isBlank() ? null : chosen.strip();
    }

    private RemoteModel model(
            String name, Server server, Budgets budgets, MeterRegistry registry, Clock clock) {
        Kind kind = KINDS.get(server.kind() == null ? name : server.kind());
        if (kind == null) {
            throw new IllegalArgumentException(
                    "llm.servers.%s.kind must be one of anthropic, ollama, openai".formatted(name));
        }
        if (server.model() == null) {
            throw new IllegalArgumentException(
                    "LLM_MODEL must name the model of “%s”".formatted(name));
        }
        Endpoint endpoint =
                Endpoint.of(
                        name,
                        Objects.requireNonNullElse(server.baseUrl(), kind.usualAddress()),
                        server.apiKey(),
                        server.model(),
                        settings.allowHttpHosts());
        return new RemoteModel(
                new Wire(kind.dialect(), endpoint, settings.idleTimeout(), clock),
                budgets,
                new Price(server.promptPrice(), server.completionPrice()),
                registry,
                clock,
                Pause.REAL,
                RandomGenerator.getDefault());
    }

    /** The model of this name in {@code LLM_PROVIDERS}; empty where the name means no model. */
    public Optional<LanguageModel> find(String name) {
        return Optional.ofNullable(models.get(name));
    }

    /** How every model does, in the order of the chain; empty where no model is used. */
    public List<ModelState> states() {
        return models.values().stream().map(RemoteModel::state).toList();
    }

    /** The kinds of servers that need no further setting than their name. */
    public static List<String> kinds() {
        return KINDS.keySet().stream().sorted().toList();
    }

    @Override
    public void destroy() {
        models.values().forEach(RemoteModel::close);
    }
}
