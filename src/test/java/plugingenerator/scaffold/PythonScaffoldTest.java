package plugingenerator.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import plugingenerator.blueprint.Blueprint;
import plugingenerator.blueprint.Blueprints;

class PythonScaffoldTest {

    private final Scaffold scaffold = new PythonScaffold();

    @Test
    void the_reference_plugin_is_rendered_as_people_approved_it() {
        SourceTree rendered = varying(scaffold.render(Golden.blueprint("fuel_use")));
        assertThat(rendered.files())
                .containsExactlyInAnyOrderEntriesOf(Golden.files("fuel_use", rendered));
    }

    @Test
    void every_corner_of_the_blueprint_is_rendered_as_people_approved_it() {
        SourceTree rendered = varying(scaffold.render(Golden.blueprint("price_watch")));
        assertThat(rendered.files())
                .containsExactlyInAnyOrderEntriesOf(Golden.files("price_watch", rendered));
    }

    @Test
    void equal_blueprints_give_equal_trees() {
        assertThat(scaffold.render(Blueprints.fuel()))
                .isEqualTo(new PythonScaffold().render(Blueprints.fuel()));
    }

    @Test
    void every_file_ends_with_one_newline_and_has_no_blank_line_ends() {
        scaffold.render(Blueprints.fuel())
                .files()
                .forEach(
                        (path, text) -> {
                            if (!path.endsWith("__init__.py")) {
                                assertThat(text).as(path).endsWith("\n").doesNotEndWith("\n\n");
                            }
                            assertThat(text.lines()).as(path).noneMatch(line -> line.endsWith(" "));
                        });
    }

    @Test
    void the_fixed_files_are_the_same_in_every_plugin() {
        SortedMap<String, String> one = scaffold.render(Blueprints.fuel()).files();
        SortedMap<String, String> other = scaffold.render(Golden.blueprint("price_watch")).files();
        PackFiles.of(PythonScaffold.PACK)
                .forEach(
                        (path, text) -> {
                            assertThat(one).containsEntry("plugins/fuel_use/" + path, text);
                            assertThat(other).containsEntry("plugins/price_watch/" + path, text);
                        });
    }

    @Test
    void a_plugin_that_reads_one_text_needs_no_unit_for_that() {
        Blueprint blueprint =
                Blueprints.read(
                        Blueprints.changed(
                                document -> {
                                    document.putArray("input")
                                            .addObject()
                                            .put("name", "phrase")
                                            .put("type", "string")
                                            .put("required", true);
                                    document.withObject("/logic")
                                            .putArray("units")
                                            .addObject()
                                            .put("name", "handle")
                                            .put(
                                                    "code",
                                                    "async def handle(request: Input, tools: Tools) ->"
                                                            + " Output:\n    return Output(text=\"\")");
                                    document.withObject("/logic").putArray("imports");
                                    document.putArray("examples")
                                            .addObject()
                                            .put("title", "a")
                                            .putArray("steps")
                                            .addObject()
                                            .put("message", "a")
                                            .putObject("expect")
                                            .putArray("text_contains")
                                            .add("a");
                                    document.putArray("requirements");
                                }));
        assertThat(scaffold.render(blueprint).files().get("plugins/fuel_use/logic.py"))
                .contains("    return Input(phrase=after_command(text))")
                .contains("from .runtime.text import after_command");
    }

    private static SourceTree varying(SourceTree tree) {
        Map<String, String> fixed = PackFiles.of(PythonScaffold.PACK);
        SortedMap<String, String> files = new TreeMap<>(tree.files());
        files.keySet().removeIf(path -> fixed.containsKey(path.split("/", 3)[2]));
        return new SourceTree(files);
    }
}
