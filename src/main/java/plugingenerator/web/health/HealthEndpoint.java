package plugingenerator.web.health;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import plugingenerator.flow.door.Readiness;
import plugingenerator.flow.door.Readiness.State;
import plugingenerator.web.setting.WebSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Health as the manifest contract has it, within 200 ms, and as load balancers need it. */
@RestController
@RequestMapping(path = "/health", produces = MediaType.APPLICATION_JSON_VALUE)
class HealthEndpoint {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HealthProbe probe;
    private final ApplicationAvailability availability;
    private final String version;

    HealthEndpoint(HealthProbe probe, ApplicationAvailability availability, WebSettings settings) {
        this.probe = probe;
        this.availability = availability;
        this.version = settings.version();
    }

    @GetMapping
    ResponseEntity<JsonNode> health() throws InterruptedException {
        Readiness readiness = probe.readiness();
        return answer(readiness, readiness.state() != State.DOWN);
    }

    @GetMapping("/live")
    JsonNode live() {
        return JSON.createObjectNode().put("status", "ok").put("version", version);
    }

    /** Off as soon as the service stops, so that a rolling restart loses no call. */
    @GetMapping("/ready")
    ResponseEntity<JsonNode> ready() throws InterruptedException {
        Readiness readiness = probe.readiness();
        return answer(
                readiness,
                readiness.state() != State.DOWN
                        && availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC);
    }

    private ResponseEntity<JsonNode> answer(Readiness readiness, boolean good) {
        ObjectNode body = JSON.createObjectNode();
        body.put("status", readiness.state().wire()).put("version", version);
        ObjectNode parts = body.putObject("parts");
        readiness
                .parts()
                .forEach(
                        (name, part) ->
                                parts.putObject(name)
                                        .put("status", part.state().wire())
                                        .put("text", part.text()));
        return ResponseEntity.status(good ? 200 : 503).body(body);
    }
}
