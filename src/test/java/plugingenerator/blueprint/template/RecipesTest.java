package plugingenerator.blueprint.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import plugingenerator.blueprint.Blueprint;
import plugingenerator.blueprint.template.recipe.Recipe;
import plugingenerator.blueprint.template.recipe.RecipeBook;
import plugingenerator.blueprint.template.wish.Archetypes;
import plugingenerator.blueprint.template.wish.Lexicon;
import plugingenerator.blueprint.template.wish.Topic;
import plugingenerator.blueprint.template.wish.Wish;
import plugingenerator.request.Brief;
import plugingenerator.request.Capability;
import plugingenerator.request.Constraints;
import plugingenerator.request.Language;
import plugingenerator.request.UserContext;
import plugingenerator.scaffold.PythonScaffold;
import plugingenerator.scaffold.Scaffold;

/**
 * Every recipe in both languages gives a whole blueprint. The rendered plugins are left in {@code
 * target/recipes}, where {@code scripts/recipes.sh} judges them and runs their tests.
 */
class RecipesTest {

    private static final Path OUT = Path.of("target/recipes");
    private static final Scaffold SCAFFOLD = new PythonScaffold();
    private static final Lexicon LEXICON = new Lexicon(new Archetypes());

    static Stream<Arguments> recipes() {
        return new RecipeBook(new Archetypes())
                .recipes().stream()
                        .flatMap(
                                recipe ->
                                        Stream.of(Language.values())
                                                .map(
                                                        language ->
                                                                Arguments.of(
                                                                        recipe.id(),
                                                                        language,
                                                                        recipe)));
    }

    @BeforeAll
    static void empty() throws IOException {
        if (Files.exists(OUT)) {
            try (Stream<Path> files = Files.walk(OUT)) {
                for (Path path : files.sorted((one, two) -> two.compareTo(one)).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("recipes")
    void every_recipe_gives_a_whole_blueprint(String id, Language language, Recipe recipe)
            throws IOException {
        Blueprint blueprint = blueprint(recipe, language);
        assertThat(blueprint.language()).isEqualTo(language.tag());
        assertThat(blueprint.intents())
                .allSatisfy(intent -> assertThat(intent.examples()).hasSizeGreaterThan(2));
        assertThat(blueprint.toString()).doesNotContain("${");
        write(OUT.resolve(id + "_" + language.tag()), SCAFFOLD.render(blueprint).files());
    }

    /** What a recipe makes of a wish that is like no other. */
    static Blueprint blueprint(Recipe recipe, Language language) {
        Brief brief = brief(language);
        Wish wish = Wish.of(brief, LEXICON);
        return new Filling(brief, wish, Topic.of(wish, LEXICON)).blueprint(recipe);
    }

    private static Brief brief(Language language) {
        return new Brief(
                new Capability(
                        language.choose(
                                "Справка о камнях с сайта example.org",
                                "Facts about stones from example.org"),
                        "",
                        List.of(
                                new Capability.Sample(
                                        language.choose("гранит", "granite"),
                                        language.choose("твёрдый \"камень\"", "a hard \\ stone"))),
                        null),
                Constraints.NONE,
                UserContext.UNKNOWN,
                null,
                language);
    }

    private static void write(Path folder, Map<String, String> files) throws IOException {
        for (var file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
    }
}
