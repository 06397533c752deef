package plugingenerator.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import plugingenerator.blueprint.Blueprint;
import plugingenerator.blueprint.BlueprintReader;
import plugingenerator.blueprint.BlueprintWriter;
import plugingenerator.blueprint.Blueprints;
import plugingenerator.blueprint.Oddities;
import plugingenerator.blueprint.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever people say stays what they said: it is never structure, code, or a path. */
class OddTextsTest {

    private static final String ROOT = "plugins/price_watch/";
    private final Scaffold scaffold = new PythonScaffold();

    @Provide
    Arbitrary<String> texts() {
        return Oddities.texts();
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> spoilt =
                Arbitraries.strings().withChars("abz09_-./\\ :~\u0000AЯ\n").ofMaxLength(45);
        return Arbitraries.oneOf(Oddities.texts(), spoilt, Arbitraries.strings().alpha());
    }

    @Property(tries = 150)
    void a_text_stays_a_text_wherever_it_is_said(
            @ForAll("texts") String text, @ForAll boolean russian) {
        String language = russian ? "ru" : "en";
        Blueprint blueprint = OddTexts.saying(text, language);
        SortedMap<String, String> odd = scaffold.render(blueprint).files();
        SortedMap<String, String> plain = scaffold.render(OddTexts.saying("x", language)).files();

        assertThat(odd.keySet()).isEqualTo(plain.keySet());
        for (String path : plain.keySet()) {
            if (path.endsWith(".json")) {
                assertThat(JsonMapper.shared().readTree(odd.get(path)).isMissingNode()).isFalse();
            } else if (!path.endsWith("models.py") && !path.endsWith(".md")) {
                assertThat(odd.get(path)).as(path).isEqualTo(plain.get(path));
            }
        }
        demandTheSameWords(text, odd);
        assertThat(skeleton(odd)).isEqualTo(skeleton(plain));
    }

    @Property(tries = 150)
    void a_blueprint_is_read_as_it_was_written(@ForAll("texts") String text) {
        Blueprint blueprint = OddTexts.saying(text, "en");
        assertThat(BlueprintReader.read(BlueprintWriter.write(blueprint)))
                .isEqualTo(new Reading.Read(blueprint));
    }

    @Property(tries = 1_000)
    void a_name_is_a_plain_folder_or_refused(@ForAll("names") String name) {
        String json = Blueprints.changed(document -> document.put("name", name));
        switch (BlueprintReader.read(json)) {
            case Reading.Unreadable(var flaws) ->
                    assertThat(flaws).allMatch(flaw -> flaw.slot().equals("name"));
            case Reading.Read(Blueprint blueprint) -> {
                assertThat(blueprint.name()).matches("[a-z][a-z0-9]*(_[a-z0-9]+)*");
                assertThat(scaffold.render(blueprint).files().keySet())
                        .allMatch(path -> path.startsWith("plugins/" + blueprint.name() + "/"));
            }
        }
    }

    private static void demandTheSameWords(String text, SortedMap<String, String> files) {
        JsonNode manifest = json(files, "manifest.json");
        assertThat(manifest.path("description").asString()).isEqualTo(OddTexts.shown(text, 4_000));
        assertThat(manifest.at("/intents/1/activation_condition/value").asString())
                .isEqualTo(OddTexts.shown(text, 1_000));
        assertThat(json(files, "tests/examples.json").at("/0/title").asString())
                .isEqualTo(OddTexts.shown(text, 200));
        assertThat(json(files, "schemas/input/v1.json").at("/properties/side/enum/2").asString())
                .isEqualTo(OddTexts.shown(text, 4_000));
    }

    private static JsonNode json(SortedMap<String, String> files, String path) {
        return JsonMapper.shared().readTree(files.getOrDefault(ROOT + path, ""));
    }

    /** What a reader of the README sees as its structure: headings, tables, fences, lists. */
    private static List<String> skeleton(SortedMap<String, String> files) {
        return Stream.of("README.md", "CHANGELOG.md")
                .flatMap(path -> files.getOrDefault(ROOT + path, "").lines())
                .map(
                        line ->
                                line.startsWith("| ")
                                        ? "|"
                                        : line.replaceAll("^([#`>]*|-|\\d+\\.)( |$).*", "$1"))
                .map(line -> line.matches("[#`>-]+|\\||\\d+\\.|\\|[-|]+") ? line : "")
                .toList();
    }
}
