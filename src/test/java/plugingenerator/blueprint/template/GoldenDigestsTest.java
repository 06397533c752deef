package plugingenerator.blueprint.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plugingenerator.blueprint.Blueprint;
import plugingenerator.blueprint.template.recipe.Recipe;
import plugingenerator.blueprint.template.recipe.RecipeBook;
import plugingenerator.blueprint.template.wish.Archetypes;
import plugingenerator.request.Language;
import plugingenerator.scaffold.PythonScaffold;

/**
 * What every recipe makes, in both languages, file by file: no byte of it changes unseen. {@code
 * -Dgolden.write=true} writes the digests anew; what they stand for lies in {@code target/recipes}
 * after {@link RecipesTest}.
 */
class GoldenDigestsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/recipes.txt");
    private static final int DIGITS = 12;

    @Test
    void every_recipe_makes_what_it_made_when_people_last_looked() throws IOException {
        List<String> made = made();
        if (Boolean.getBoolean("golden.write")) {
            Files.write(GOLDEN, made);
        }
        assertThat(made)
                .as(
                        "after reading the change: ./test java -Dtest=GoldenDigestsTest -Dgolden.write=true")
                .containsExactlyElementsOf(Files.readAllLines(GOLDEN));
    }

    /** First the files that are the same in every plugin, then a block a recipe and language. */
    private static List<String> made() {
        PythonScaffold scaffold = new PythonScaffold();
        SortedMap<String, SortedMap<String, String>> plugins = new TreeMap<>();
        for (Recipe recipe : new RecipeBook(new Archetypes()).recipes()) {
            for (Language language : Language.values()) {
                Blueprint blueprint = RecipesTest.blueprint(recipe, language);
                SortedMap<String, String> digests = new TreeMap<>();
                scaffold.render(blueprint)
                        .files()
                        .forEach((path, text) -> digests.put(path.split("/", 3)[2], digest(text)));
                plugins.put(recipe.id() + "_" + language.tag(), digests);
            }
        }
        SortedMap<String, String> common = new TreeMap<>(plugins.firstEntry().getValue());
        plugins.values().forEach(digests -> common.entrySet().retainAll(digests.entrySet()));
        plugins.values().forEach(digests -> digests.entrySet().removeAll(common.entrySet()));
        return Stream.concat(
                        lines("every", common),
                        plugins.entrySet().stream()
                                .flatMap(plugin -> lines(plugin.getKey(), plugin.getValue())))
                .toList();
    }

    private static Stream<String> lines(String plugin, SortedMap<String, String> digests) {
        return digests.entrySet().stream()
                .map(file -> plugin + "/" + file.getKey() + " " + file.getValue());
    }

    private static String digest(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
