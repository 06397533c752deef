package plugingenerator.blueprint.template.recipe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import plugingenerator.blueprint.template.wish.Archetypes;
import plugingenerator.blueprint.template.wish.Wish;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** All recipes, in the order of {@code archetypes/index.txt}; read once. */
public final class RecipeBook {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final int SCORE_OF_A_GROUP = 10;

    private final Archetypes archetypes;
    private final List<Recipe> recipes;

    public RecipeBook(Archetypes archetypes) {
        this.archetypes = archetypes;
        Map<String, PythonFile> shared = new HashMap<>();
        lines("shared/index.txt")
                .forEach(
                        name ->
                                shared.put(
                                        name,
                                        PythonFile.read(
                                                archetypes.read("shared/" + name + ".py"))));
        this.recipes = lines("index.txt").stream().map(id -> recipe(id, shared)).toList();
    }

    public List<Recipe> recipes() {
        return recipes;
    }

    /** The recipe that is surest of being meant; of equals the one that is listed first. */
    public Optional<Recipe> choose(Wish wish) {
        Comparator<Recipe> bySureness = Comparator.comparingInt(recipe -> recipe.judge(wish));
        return recipes.reversed().stream()
                .filter(recipe -> recipe.judge(wish) > 0)
                .reduce((one, other) -> bySureness.compare(one, other) > 0 ? one : other);
    }

    private Recipe recipe(String id, Map<String, PythonFile> shared) {
        ObjectNode document = (ObjectNode) JSON.readTree(archetypes.read(id + "/recipe.json"));
        List<MatchRule> rules = new ArrayList<>();
        document.path("match").forEach(rule -> rules.add(rule(rule)));
        document.remove("match");
        return new Recipe(
                id, rules, document, PythonFile.read(archetypes.read(id + "/logic.py")), shared);
    }

    /** {@code {"all": ["a|b", "c"], "not": "d|e", "score": 5}}. */
    private static MatchRule rule(JsonNode rule) {
        List<List<String>> all =
                rule.path("all").valueStream().map(group -> terms(group.asString())).toList();
        int score = rule.path("score").asInt(SCORE_OF_A_GROUP * all.size());
        return new MatchRule(all, terms(rule.path("not").asString("")), score);
    }

    private static List<String> terms(String alternatives) {
        return alternatives.isEmpty() ? List.of() : BAR.splitAsStream(alternatives).toList();
    }

    private List<String> lines(String path) {
        return archetypes
                .read(path)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}
