package plugingenerator.web.setting;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says in one sentence, without a stack trace and without the value, which setting stops the start.
 * What is no setting's fault is left to other analyzers.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class SettingFailure implements FailureAnalyzer {

    /** Our own settings records throw sentences that begin with the setting's name. */
    private static final Pattern OURS = Pattern.compile("(?:HOST|PORT|[A-Z]+_[A-Z0-9_]+) .*");

    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("server.port", "PORT must be a number from 0 to 65535"),
                    Map.entry("server.address", "HOST must be an address of this machine"),
                    Map.entry("core.url", "CORE_URL must be an absolute http or https address"),
                    Map.entry("store.data-dir", "DATA_DIR must be a folder"),
                    Map.entry("web.waiting", "INVOKE_WAITING must be a whole number"),
                    Map.entry("web.rate", "INVOKE_RATE must be a whole number"),
                    Map.entry("web.user-rate", "INVOKE_USER_RATE must be a whole number"),
                    Map.entry(
                            "generation.deadline",
                            "GENERATION_DEADLINE must be a duration such as 60s"),
                    Map.entry("generation.workers", "GENERATION_WORKERS must be 1 to 64"));

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, SettingFailure::next)
                .flatMap(cause -> sentence(cause).stream())
                .reduce((_, deeper) -> deeper)
                .map(sentence -> new FailureAnalysis(sentence + ".", null, failure))
                .orElse(null);
    }

    /** A port that is taken is told of by its number; what is behind it says less. */
    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof PortInUseException ? null : cause.getCause();
    }

    private static Optional<String> sentence(Throwable cause) {
        return switch (cause) {
            case PortInUseException taken ->
                    Optional.of("PORT " + taken.getPort() + " is taken: set PORT to another");
            case BindException bind -> Optional.of(named(bind.getName().toString()));
            case ConfigurationPropertiesBindException _ -> Optional.empty();
            case IllegalArgumentException _ ->
                    Optional.ofNullable(cause.getMessage()).filter(OURS.asMatchPredicate());
            case java.net.BindException _ ->
                    Optional.of("HOST and PORT name an address that cannot be opened here");
            default -> Optional.empty();
        };
    }

    private static String named(String property) {
        return NAMES.getOrDefault(
                property, "the setting " + property + " has a value that cannot be read");
    }
}
