package plugingenerator.core;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import plugingenerator.core.CoreHttp.CoreAnswer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The core's plugins ({@code GET /api/v1/plugins}, F1), kept for {@link #FRESH}. A core that does
 * not answer within {@link #TIMEOUT} blocks nothing: its last list serves for {@link #STALE}.
 */
@Component
public class CoreCatalogue {

    /** What the core said last; {@code problem} is why it is not what it would say now. */
    public record Listing(List<CorePlugin> plugins, Optional<String> problem) {
        public Listing {
            plugins = List.copyOf(plugins);
        }
    }

    static final Duration TIMEOUT = Duration.ofSeconds(2);
    static final Duration FRESH = Duration.ofSeconds(20);
    static final Duration STALE = Duration.ofMinutes(10);
    private static final Duration LEFT_ALONE = Duration.ofSeconds(5);

    private final CoreSettings settings;
    private final CoreHttp http;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private List<CorePlugin> last = List.of();
    private Instant listedAt = Instant.MIN;
    private Instant failedAt = Instant.MIN;
    private String failure = "";

    @Autowired
    CoreCatalogue(CoreSettings settings, Clock clock) {
        this(settings, clock, TIMEOUT);
    }

    CoreCatalogue(CoreSettings settings, Clock clock, Duration timeout) {
        this.settings = settings;
        this.http = new CoreHttp(settings, timeout);
        this.clock = clock;
    }

    /**
     * The plugins as the core shows them to the owner of this token, or to the registry key where
     * there is none yet; none and no problem where no core is configured.
     */
    public synchronized Listing list(Optional<String> token) throws InterruptedException {
        Instant now = clock.instant();
        if (settings.url() == null || now.isBefore(listedAt.plus(FRESH))) {
            return new Listing(last, Optional.empty());
        }
        if (!now.isBefore(failedAt.plus(LEFT_ALONE)) && asked(token.orElse(settings.apiKey()))) {
            return new Listing(last, Optional.empty());
        }
        boolean serves = now.isBefore(listedAt.plus(STALE));
        return new Listing(serves ? last : List.of(), Optional.of(failure));
    }

    private boolean asked(@Nullable String token) throws InterruptedException {
        try {
            CoreAnswer answer = http.get("/api/v1/plugins", token);
            if (!answer.taken()) {
                return failed(answer.problem());
            }
            JsonNode body = json.readTree(answer.body());
            JsonNode items = body.isArray() ? body : body.path("items");
            if (!items.isArray()) {
                return failed("the core's answer holds no list");
            }
            last = CorePlugin.all(items);
            listedAt = clock.instant();
            return true;
        } catch (JacksonException unreadable) {
            return failed("the core's answer is not JSON");
        } catch (IOException unreachable) {
            return failed("the core cannot be reached");
        }
    }

    private boolean failed(String problem) {
        failure = problem;
        failedAt = clock.instant();
        return false;
    }
}
