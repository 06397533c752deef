package referencecore.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import referencecore.registry.Application;
import referencecore.registry.CoreSettings;
import referencecore.registry.Dialect;
import referencecore.registry.Enrolment;
import referencecore.registry.Entry;
import referencecore.registry.EventLog;
import referencecore.registry.Registry;
import referencecore.registry.Standing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What plugins call (core API v1). */
@RestController
@RequestMapping("/api/v1/plugins")
class PluginsEndpoint {

    private static final Map<String, Standing> PULSES =
            Map.of(
                    "active", Standing.ACTIVE,
                    "degraded", Standing.DEGRADED,
                    "disabled", Standing.DISABLED);
    private static final int LONGEST_PAYLOAD = 64 * 1024;

    private final CoreSettings settings;
    private final Registry registry;
    private final EventLog events;

    PluginsEndpoint(CoreSettings settings, Registry registry, EventLog events) {
        this.settings = settings;
        this.registry = registry;
        this.events = events;
    }

    @PostMapping("/register")
    ResponseEntity<JsonNode> register(
            @RequestBody JsonNode body,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
        String wanted = settings.registryKey();
        if (settings.dialect().complete()
                && wanted != null
                && !Bearer.of(authorization)
                        .filter(sent -> Bearer.same(sent, wanted))
                        .isPresent()) {
            return Answers.refused(401, "a registry key is required");
        }
        List<Dialect.Violation> wrong = Application.violations(body);
        if (!wrong.isEmpty()) {
            return Answers.invalid(wrong, "body");
        }
        return switch (registry.enrol(Application.of(body, key))) {
            case Enrolment.Taken(Entry entry, boolean fresh) ->
                    Answers.registered(entry, fresh, settings.dialect());
            case Enrolment.Invalid(var violations) -> Answers.invalid(violations, "manifest");
            case Enrolment.Barred(Standing standing) ->
                    Answers.refused(403, "the operator's word on this name: " + standing.word());
        };
    }

    @GetMapping
    ResponseEntity<JsonNode> list(
            @RequestHeader(name = "Authorization", required = false)
                    @Nullable String authorization) {
        return caller(authorization)
                .map(
                        entry ->
                                scoped(entry, "plugins:read")
                                        ? Answers.list(registry.all())
                                        : Answers.refused(403, "scope plugins:read is needed"))
                .orElseGet(PluginsEndpoint::unknown);
    }

    @PostMapping("/{id}/heartbeat")
    ResponseEntity<JsonNode> heartbeat(
            @PathVariable String id,
            @RequestBody JsonNode body,
            @RequestHeader(name = "Authorization", required = false)
                    @Nullable String authorization) {
        if (registry.all().stream().noneMatch(entry -> entry.id().equals(id))) {
            return Answers.refused(404, "no such plugin");
        }
        if (caller(authorization).filter(entry -> entry.id().equals(id)).isEmpty()) {
            return unknown();
        }
        String told = body.path("status").asString("").toLowerCase(Locale.ROOT);
        Standing standing = PULSES.get(told);
        if (standing == null) {
            return Answers.invalid(
                    List.of(new Dialect.Violation("status", "active, degraded or disabled")),
                    "body");
        }
        return registry.beat(id, standing)
                .map(entry -> Answers.ok("status", entry.standing().word()))
                .orElseGet(() -> Answers.refused(404, "no such plugin"));
    }

    @PostMapping("/{id}/events")
    ResponseEntity<JsonNode> events(
            @PathVariable String id,
            @RequestBody JsonNode body,
            @RequestHeader(name = "Authorization", required = false)
                    @Nullable String authorization) {
        if (!settings.dialect().complete()) {
            return Answers.refused(404, "Not Found");
        }
        Optional<Entry> caller = caller(authorization).filter(entry -> entry.id().equals(id));
        if (caller.isEmpty()) {
            return unknown();
        }
        if (!scoped(caller.get(), "telemetry:write")) {
            return Answers.refused(403, "scope telemetry:write is needed");
        }
        if (!(body instanceof ObjectNode event)
                || !event.path("event_type").isString()
                || event.path("payload").toString().length() > LONGEST_PAYLOAD) {
            return Answers.invalid(
                    List.of(new Dialect.Violation("event_type", "a PluginEventV1")), "body");
        }
        events.add(event);
        return Answers.ok("status", "accepted");
    }

    private Optional<Entry> caller(@Nullable String authorization) {
        return Bearer.of(authorization).flatMap(registry::holder);
    }

    private static boolean scoped(Entry entry, String scope) {
        return entry.issued().filter(token -> token.scopes().contains(scope)).isPresent();
    }

    private static ResponseEntity<JsonNode> unknown() {
        return Answers.refused(401, "a token that lives is required");
    }
}
