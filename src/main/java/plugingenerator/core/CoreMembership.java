package plugingenerator.core;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import plugingenerator.core.CoreHttp.CoreAnswer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** This service's own calls to the core, as one of its plugins (CORE.md): join, beat, tell. */
@Component
public class CoreMembership {

    /**
     * This service as a registered plugin: its id, the token that the core presents on {@code
     * /invoke} and takes on its own calls, and when that token runs out.
     */
    public record Member(String pluginId, String token, Instant expiresAt) {

        /** Without the token: it must not get into a log. */
        @Override
        public String toString() {
            return "Member[pluginId=" + pluginId + ", expiresAt=" + expiresAt + "]";
        }
    }

    /**
     * A heartbeat: {@code status} is {@code active}, {@code degraded} or {@code disabled}; latency
     * in milliseconds, queue depth in requests.
     */
    public record Pulse(String status, long latencyMillis, int queueDepth) {}

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{8,4096}");
    private static final Duration SHORTEST_LIFE = Duration.ofMinutes(1);
    private static final Duration USUAL_LIFE = Duration.ofHours(1);

    private final CoreHttp http;
    private final Registrar registrar;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    @Autowired
    CoreMembership(CoreSettings settings, Registrar registrar, Clock clock) {
        this(settings, registrar, clock, CoreHttp.TIMEOUT);
    }

    CoreMembership(CoreSettings settings, Registrar registrar, Clock clock, Duration timeout) {
        this.http = new CoreHttp(settings, timeout);
        this.registrar = registrar;
        this.clock = clock;
    }

    /** Registers this service as an active plugin that is reached at {@code baseUrl}. */
    public Joined join(Registration self, String baseUrl) throws InterruptedException {
        try {
            CoreAnswer answer = registrar.register(self, baseUrl, false);
            if (answer.mendsByWaiting()) {
                return new Joined.Unreachable(answer.problem(), answer.retryAfter());
            }
            if (!answer.taken()) {
                return new Joined.Declined(answer.status(), answer.problem());
            }
            return member(answer);
        } catch (IOException unreachable) {
            return new Joined.Unreachable("the core cannot be reached", Optional.empty());
        }
    }

    private Joined member(CoreAnswer answer) {
        try {
            JsonNode body = json.readTree(answer.body());
            String id = body.path("plugin_id").asString("");
            String token = body.path("token").asString("");
            return ID.matcher(id).matches() && TOKEN.matcher(token).matches()
                    ? new Joined.As(new Member(id, token, expiry(body)))
                    : new Joined.Declined(answer.status(), "the core's answer holds no token");
        } catch (JacksonException unreadable) {
            return new Joined.Declined(answer.status(), "the core's answer is not JSON");
        }
    }

    /** A life that is absent, unreadable or over already is taken for the usual or the shortest. */
    private Instant expiry(JsonNode body) {
        Instant now = clock.instant();
        try {
            Instant told = OffsetDateTime.parse(body.path("expires_at").asString("")).toInstant();
            Instant least = now.plus(SHORTEST_LIFE);
            return told.isBefore(least) ? least : told;
        } catch (DateTimeException absent) {
            return now.plus(USUAL_LIFE);
        }
    }

    public Heard beat(Member member, Pulse pulse) throws InterruptedException {
        ObjectNode body = json.createObjectNode();
        body.put("plugin_id", member.pluginId())
                .put("status", pulse.status())
                .put("latency_ms", pulse.latencyMillis())
                .put("queue_depth", pulse.queueDepth())
                .putObject("metrics");
        return post(member, "heartbeat", body, false);
    }

    /** Sends a {@code PluginEventV1} without its {@code plugin_id}, which is ours. */
    public Heard tell(Member member, ObjectNode event) throws InterruptedException {
        ObjectNode body = event.deepCopy().put("plugin_id", member.pluginId());
        return post(member, "events", body, true);
    }

    private Heard post(Member member, String what, ObjectNode body, boolean mayLack)
            throws InterruptedException {
        String path = "/api/v1/plugins/" + member.pluginId() + "/" + what;
        try {
            CoreAnswer answer = http.post(path, body, member.token(), Map.of());
            if (answer.taken()) {
                return new Heard.Taken();
            }
            if (answer.mendsByWaiting()) {
                return new Heard.Unreachable(answer.retryAfter());
            }
            return switch (answer.status()) {
                case 401 -> new Heard.Forgotten();
                case 403 -> mayLack ? new Heard.Refused(403) : new Heard.Forgotten();
                case 404, 405 -> mayLack ? new Heard.Unsupported() : new Heard.Forgotten();
                default -> new Heard.Refused(answer.status());
            };
        } catch (IOException unreachable) {
            return new Heard.Unreachable(Optional.empty());
        }
    }
}
