package plugingenerator.cli.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveEntriesTest {

    @Test
    void a_plugins_files_come_by_path_below_its_folder() throws UnsafeArchive {
        ArchiveEntries entries =
                ArchiveEntries.read(
                        Zips.of(
                                Map.of(
                                        "plugins/fuel/app.py",
                                        "a",
                                        "plugins/fuel/.env.example",
                                        "b")));
        assertThat(entries.plugin()).isEqualTo("fuel");
        assertThat(entries.files()).containsOnlyKeys("app.py", ".env.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.py",
                "plugins/../../evil.py",
                "plugins/fuel/../../evil.py",
                "plugins/fuel/./app.py",
                "plugins/fuel/...",
                "plugins/fuel//app.py",
                "/etc/passwd",
                "/plugins/fuel/app.py",
                "C:\\evil.py",
                "plugins\\fuel\\app.py",
                "plugins/fuel/a\\..\\..\\evil.py",
                "plugins/fuel/app.py:stream",
                "plugins/fuel/",
                "plugins/fuel",
                "plugins/Fuel/app.py",
                "plugins/../app.py",
                "app.py",
                "plugins/fuel/a\nb.py",
                "plugins/fuel/a b.py",
                "plugins/fuel/ключ.py",
                "plugins/fuel/a\u202eyp.exe",
                "~/app.py",
                ""
            })
    void a_path_that_leads_elsewhere_unpacks_nothing(String path) {
        assertThatThrownBy(() -> ArchiveEntries.read(Zips.of(Map.of(path, "x"))))
                .isInstanceOf(UnsafeArchive.class);
    }

    @Test
    void paths_that_differ_in_case_only_would_meet_on_some_disks() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("plugins/fuel/README.md", "a");
        files.put("plugins/fuel/readme.md", "b");
        assertThatThrownBy(() -> ArchiveEntries.read(Zips.of(files)))
                .isInstanceOf(UnsafeArchive.class)
                .hasMessageContaining("twice");
    }

    @Test
    void files_of_two_plugins_are_no_plugin() {
        assertThatThrownBy(
                        () ->
                                ArchiveEntries.read(
                                        Zips.of(
                                                Map.of(
                                                        "plugins/a/app.py", "",
                                                        "plugins/b/app.py", ""))))
                .isInstanceOf(UnsafeArchive.class);
    }

    @Test
    void a_bomb_is_left_packed() {
        byte[] bomb = Zips.zeros("plugins/fuel/data.txt", ArchiveEntries.MOST_BYTES + 1);
        assertThat(bomb.length).isLessThan(100_000);
        assertThatThrownBy(() -> ArchiveEntries.read(bomb))
                .isInstanceOf(UnsafeArchive.class)
                .hasMessageContaining("too much");
    }

    @Test
    void what_is_no_zip_or_an_empty_one_is_no_plugin() {
        assertThatThrownBy(
                        () -> ArchiveEntries.read("no zip at all".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnsafeArchive.class);
        assertThatThrownBy(() -> ArchiveEntries.read(Zips.of(Map.of())))
                .isInstanceOf(UnsafeArchive.class);
    }

    @Property(tries = 300)
    void whatever_a_path_is_it_stays_inside_or_is_refused(
            @ForAll @StringLength(max = 40) String tail) {
        try {
            ArchiveEntries entries =
                    ArchiveEntries.read(Zips.of(Map.of("plugins/fuel/" + tail, "x")));
            java.nio.file.Path folder = java.nio.file.Path.of("/out/plugins/fuel");
            assertThat(entries.files().keySet())
                    .allSatisfy(
                            path ->
                                    assertThat(folder.resolve(path).normalize())
                                            .startsWith(folder)
                                            .isNotEqualTo(folder));
        } catch (UnsafeArchive refused) {
            assertThat(refused).hasMessageContaining("path");
        } catch (IllegalArgumentException unpackable) {
            assertThat(unpackable).isNotNull();
        }
    }
}
