package plugingenerator.blueprint.author;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plugingenerator.blueprint.prompt.Complaint;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts a model's correction into a blueprint: only slots that were complained of change; whatever
 * else the answer holds is left out. New helper units may come with a changed unit.
 */
record Correction(ObjectNode blueprint, Set<String> slots) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern SLOT = Pattern.compile("([a-z_]+)(?:\\[(\\d{1,3})])?");
    private static final String UNIT = "unit ";
    private static final String IMPORTS = "logic.imports";
    private static final String UNITS = "logic.units";

    static Correction of(ObjectNode blueprint, Collection<Complaint> complaints) {
        return new Correction(
                blueprint.deepCopy(),
                complaints.stream().map(Complaint::slot).collect(Collectors.toSet()));
    }

    /** The blueprint as the answer mends it; empty where the answer holds no correction. */
    Optional<ObjectNode> by(String answer) {
        Optional<ObjectNode> found = FoundJson.in(answer, "units", "slots");
        found.ifPresent(
                correction -> {
                    correction.path("slots").forEach(this::slot);
                    correction.path("units").forEach(this::unit);
                });
        return found.map(_ -> blueprint);
    }

    private boolean logic() {
        return slots.stream().anyMatch(slot -> slot.startsWith(UNIT) || slot.startsWith("logic."));
    }

    private void unit(JsonNode unit) {
        String name = unit.path("name").asString("");
        String code = unit.path("code").asString("");
        if (!logic() || name.isEmpty() || code.isBlank()) {
            return;
        }
        ArrayNode units = units();
        for (JsonNode existing : units) {
            if (existing.path("name").asString("").equals(name)) {
                if (slots.contains(UNIT + name) && existing instanceof ObjectNode mended) {
                    mended.put("code", code);
                }
                return;
            }
        }
        units.insertObject(0).put("name", name).put("code", code);
    }

    private ArrayNode units() {
        ObjectNode logic =
                blueprint.path("logic") instanceof ObjectNode there
                        ? there
                        : blueprint.putObject("logic");
        return logic.path("units") instanceof ArrayNode there ? there : logic.putArray("units");
    }

    private void slot(JsonNode entry) {
        String slot = entry.path("slot").asString("");
        Optional<JsonNode> value = value(entry.path("value"));
        if (value.isEmpty()) {
            return;
        }
        boolean ofLogic =
                (slot.equals(IMPORTS) && logic()) || (slot.equals(UNITS) && slots.contains(UNITS));
        if (ofLogic) {
            if (blueprint.path("logic") instanceof ObjectNode logic) {
                logic.set(slot.substring("logic.".length()), value.get());
            }
            return;
        }
        Matcher path = SLOT.matcher(slot);
        if (slots.contains(slot) && path.matches()) {
            set(path.group(1), path.group(2), value.get());
        }
    }

    private void set(String member, @Nullable String index, JsonNode value) {
        if (index == null) {
            blueprint.set(member, value);
        } else if (blueprint.path(member) instanceof ArrayNode list
                && Integer.parseInt(index) < list.size()) {
            list.set(Integer.parseInt(index), value);
        }
    }

    /** JSON as text, or as it is; a text that is no JSON is meant as a text. */
    private static Optional<JsonNode> value(JsonNode value) {
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            return Optional.of(value);
        }
        try {
            return Optional.of(JSON.readTree(value.asString()));
        } catch (JacksonException plain) {
            return Optional.of(value);
        }
    }
}
