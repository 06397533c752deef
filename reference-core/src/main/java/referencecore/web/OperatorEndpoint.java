package referencecore.web;

import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import referencecore.registry.Entry;
import referencecore.registry.EventLog;
import referencecore.registry.Registry;
import referencecore.registry.Standing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the operator sees and decides. */
@RestController
class OperatorEndpoint {

    private final Registry registry;
    private final EventLog events;

    OperatorEndpoint(Registry registry, EventLog events) {
        this.registry = registry;
        this.events = events;
    }

    @GetMapping("/health")
    ResponseEntity<JsonNode> health() {
        return Answers.ok("status", "ok");
    }

    @GetMapping("/plugins")
    List<ObjectNode> plugins() {
        return registry.all().stream().map(Answers::line).toList();
    }

    @GetMapping("/drafts")
    List<ObjectNode> drafts() {
        return registry.all().stream()
                .filter(entry -> entry.standing() == Standing.DRAFT)
                .map(Answers::whole)
                .toList();
    }

    @GetMapping("/events")
    List<ObjectNode> events() {
        return events.all();
    }

    @PostMapping("/drafts/{id}/approve")
    ResponseEntity<JsonNode> approve(@PathVariable String id) {
        return decided(registry.decide(id, true));
    }

    @PostMapping("/drafts/{id}/reject")
    ResponseEntity<JsonNode> reject(@PathVariable String id) {
        return decided(registry.decide(id, false));
    }

    private static ResponseEntity<JsonNode> decided(Optional<Entry> entry) {
        return entry.<ResponseEntity<JsonNode>>map(one -> ResponseEntity.ok(Answers.whole(one)))
                .orElseGet(() -> Answers.refused(404, "no such draft waits"));
    }
}
