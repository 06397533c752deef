package plugingenerator.blueprint.template.recipe;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plugingenerator.blueprint.Logic.Import;
import plugingenerator.blueprint.Logic.Unit;
import plugingenerator.blueprint.template.wish.Wish;
import plugingenerator.request.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One archetype: which wishes it takes, the slots of its blueprint in both languages, and its
 * Python.
 */
public final class Recipe {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String id;
    private final List<MatchRule> rules;
    private final ObjectNode document;
    private final PythonFile logic;
    private final Map<String, PythonFile> shared;

    Recipe(
            String id,
            List<MatchRule> rules,
            ObjectNode document,
            PythonFile logic,
            Map<String, PythonFile> shared) {
        this.id = id;
        this.rules = List.copyOf(rules);
        this.document = document;
        this.logic = logic;
        this.shared = Map.copyOf(shared);
    }

    public String id() {
        return id;
    }

    /** How sure the recipe is that it is meant; 0 where it is not, or must not be used. */
    public int judge(Wish wish) {
        return allowed(wish)
                ? rules.stream().mapToInt(rule -> rule.judge(wish)).max().orElse(0)
                : 0;
    }

    /** Whether the recipe's own name and texts are meant for any topic. */
    public boolean general() {
        return document.path("general").asBoolean(false);
    }

    /** Whether the recipe takes this value of the wish. */
    public boolean takes(String value) {
        return document.toString().contains("${" + value + "}");
    }

    /** The blueprint's document: slots of this language, filled with these values. */
    public ObjectNode fill(Language language, Map<String, JsonNode> values) {
        ObjectNode filled = (ObjectNode) new Localised(language, values).fill(document);
        ObjectNode constants = filled.withObject("constants");
        constants.put("LANGUAGE", language.tag());
        filled.remove(List.of("constants", "general"));
        filled.set("logic", logic(language, constants));
        return filled;
    }

    private boolean allowed(Wish wish) {
        var permissions = wish.permissions();
        JsonNode hosts = document.path("hosts");
        if (hosts.isString()) {
            if (wish.hosts().isEmpty()) {
                return false;
            }
        } else if (!permissions.reach(literalHosts(hosts, wish.language()))) {
            return false;
        }
        boolean keeps = !document.path("storage").asString("none").equals("none");
        boolean asks = document.path("uses_llm").asBoolean(false);
        return (permissions.storage() || !keeps) && (permissions.llm() || !asks);
    }

    private static List<String> literalHosts(JsonNode hosts, Language language) {
        JsonNode list = hosts.isObject() ? hosts.path(language.tag()) : hosts;
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private ObjectNode logic(Language language, JsonNode constants) {
        Set<String> names = new LinkedHashSet<>();
        List<PythonFile> files = new ArrayList<>();
        gather(logic, names, files);
        ObjectNode node = JSON.createObjectNode();
        ArrayNode imports = node.putArray("imports");
        ArrayNode units = node.putArray("units");
        Set<Import> imported = new LinkedHashSet<>();
        for (PythonFile file : files) {
            imported.addAll(file.imports());
            for (Unit unit : file.in(language).units()) {
                units.addObject().put("name", unit.name()).put("code", code(unit, constants));
            }
        }
        for (Import entry : imported) {
            ArrayNode list = imports.addObject().put("module", entry.module()).putArray("names");
            entry.names().forEach(list::add);
        }
        return node;
    }

    /** Shared files first, each once. */
    private void gather(PythonFile file, Set<String> names, List<PythonFile> files) {
        for (String name : file.shared()) {
            PythonFile other = shared.get(name);
            if (other == null) {
                throw new IllegalArgumentException(id + ": there is no shared/" + name + ".py");
            }
            if (names.add(name)) {
                gather(other, names, files);
            }
        }
        files.add(file);
    }

    /** An annotated constant takes its value from the document where that names it. */
    private static String code(Unit unit, JsonNode constants) {
        JsonNode value = constants.get(unit.name());
        if (value == null) {
            return unit.code();
        }
        int sign = unit.code().indexOf(" = ");
        return PythonLiteral.assignment(unit.code().substring(0, sign), value);
    }
}
