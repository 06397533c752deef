package plugingenerator.cli.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    private static final String ZIP = "fuel-1.0.0.zip";
    private static final byte[] FIRST = Zips.of(Map.of("plugins/fuel/app.py", "first"));
    private static final byte[] SECOND =
            Zips.of(Map.of("plugins/fuel/app.py", "second", "plugins/fuel/docs/a.md", "a"));

    @TempDir private Path root;

    private OutputFolder.Delivered deliver(byte[] zip, boolean overwrite) throws Exception {
        return new OutputFolder(root, overwrite).deliver(ZIP, zip);
    }

    private Path app() {
        return root.resolve("plugins/fuel/app.py");
    }

    @Test
    void the_archive_and_its_tree_stand_beside_each_other_and_nothing_else_does() throws Exception {
        var delivered = deliver(SECOND, false);
        assertThat(delivered.archive()).hasBinaryContent(SECOND);
        assertThat(delivered.folder().resolve("docs/a.md")).hasContent("a");
        try (Stream<Path> all = Files.list(root)) {
            assertThat(all.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(ZIP, "plugins");
        }
    }

    @Test
    void the_same_again_changes_nothing() throws Exception {
        deliver(FIRST, false);
        var before = Files.getLastModifiedTime(app());
        deliver(FIRST, false);
        assertThat(Files.getLastModifiedTime(app())).isEqualTo(before);
    }

    @Test
    void what_was_made_here_and_not_touched_since_is_replaced_by_the_next_one() throws Exception {
        deliver(SECOND, false);
        deliver(FIRST, false);
        assertThat(app()).hasContent("first");
        assertThat(root.resolve("plugins/fuel/docs")).doesNotExist();
    }

    @Test
    void somebodys_work_is_not_replaced() throws Exception {
        deliver(FIRST, false);
        Files.writeString(app(), "my own line");
        assertThatThrownBy(() -> deliver(SECOND, false)).isInstanceOf(Occupied.class);
        assertThat(app()).hasContent("my own line");
        assertThat(root.resolve(ZIP)).hasBinaryContent(FIRST);
    }

    @Test
    void a_foreign_archive_is_not_replaced() throws IOException {
        Files.writeString(root.resolve(ZIP), "mine");
        assertThatThrownBy(() -> deliver(FIRST, false)).isInstanceOf(Occupied.class);
        assertThat(root.resolve(ZIP)).hasContent("mine");
    }

    @Test
    void overwrite_replaces_whatever_stands_there() throws Exception {
        Files.createDirectories(app().getParent());
        Files.writeString(app(), "foreign");
        deliver(FIRST, true);
        assertThat(app()).hasContent("first");
    }

    @Test
    void a_link_in_the_way_is_replaced_and_not_followed() throws Exception {
        Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("app.py"), "precious");
        Files.createDirectories(root.resolve("plugins"));
        Files.createSymbolicLink(root.resolve("plugins/fuel"), elsewhere);
        assertThatThrownBy(() -> deliver(FIRST, false)).isInstanceOf(Occupied.class);
        deliver(FIRST, true);
        assertThat(elsewhere.resolve("app.py")).hasContent("precious");
        assertThat(app()).hasContent("first");
    }

    @Test
    void a_hostile_archive_writes_nothing_at_all() throws IOException {
        byte[] hostile = Zips.of(Map.of("plugins/fuel/app.py", "x", "plugins/fuel/../../e", "x"));
        assertThatThrownBy(() -> deliver(hostile, true)).isInstanceOf(UnsafeArchive.class);
        assertThatThrownBy(() -> new OutputFolder(root, true).deliver("../x.zip", FIRST))
                .isInstanceOf(UnsafeArchive.class);
        assertThat(root).isEmptyDirectory();
    }
}
