package referencecore.web;

import java.util.List;
import org.springframework.http.ResponseEntity;
import referencecore.registry.Dialect;
import referencecore.registry.Entry;
import referencecore.registry.Standing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The bodies that plugins and the operator get. */
final class Answers {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Answers() {}

    static ResponseEntity<JsonNode> ok(String field, String value) {
        return ResponseEntity.ok(JSON.createObjectNode().put(field, value));
    }

    static ResponseEntity<JsonNode> refused(int status, String detail) {
        return ResponseEntity.status(status).body(JSON.createObjectNode().put("detail", detail));
    }

    /** As FastAPI tells of a body that does not fit. */
    static ResponseEntity<JsonNode> invalid(List<Dialect.Violation> violations, String below) {
        ObjectNode body = JSON.createObjectNode();
        ArrayNode detail = body.putArray("detail");
        for (Dialect.Violation violation : violations) {
            ObjectNode one = detail.addObject();
            ArrayNode place = one.putArray("loc").add("body");
            if (!below.equals("body")) {
                place.add(below);
            }
            place.add(violation.field());
            one.put("msg", "wanted: " + violation.wanted()).put("type", "value_error");
        }
        return ResponseEntity.unprocessableContent().body(body);
    }

    /** A draft gets no token: it is on paper only. */
    static ResponseEntity<JsonNode> registered(Entry entry, boolean fresh, Dialect dialect) {
        ObjectNode body = JSON.createObjectNode().put("plugin_id", entry.id());
        entry.issued()
                .ifPresent(
                        token -> {
                            body.put("token", token.value());
                            body.put("issued_at", token.issuedAt().toString());
                            body.put("expires_at", token.expiresAt().toString());
                        });
        if (dialect.complete() && entry.issued().isEmpty()) {
            body.put("mode", "draft").put("draft_id", entry.id());
            body.put("status", entry.standing().word());
        }
        return ResponseEntity.status(fresh ? 201 : 200).body(body);
    }

    static ResponseEntity<JsonNode> list(List<Entry> entries) {
        ObjectNode body = JSON.createObjectNode();
        ArrayNode items = body.putArray("items");
        entries.forEach(entry -> items.add(line(entry)));
        return ResponseEntity.ok(body);
    }

    static ObjectNode line(Entry entry) {
        ObjectNode line = JSON.createObjectNode();
        line.put("plugin_id", entry.id()).put("name", entry.name());
        line.put("version", entry.version());
        ArrayNode intents = line.putArray("intents");
        entry.tags().forEach(intents::add);
        line.put("status", entry.standing().word());
        return line.put("last_heartbeat", entry.heardAt().map(Object::toString).orElse(null));
    }

    /** With what the operator judges a draft by. */
    static ObjectNode whole(Entry entry) {
        ObjectNode line = line(entry).put("base_url", entry.baseUrl());
        line.set("manifest", entry.manifest());
        return line.put("draft", entry.standing() == Standing.DRAFT);
    }
}
