package plugingenerator.gate.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plugingenerator.gate.Check;
import plugingenerator.gate.Finding;
import plugingenerator.gate.Finding.Severity;
import plugingenerator.gate.worker.GateWorker;
import plugingenerator.gate.worker.Workers;
import plugingenerator.scaffold.Golden;
import plugingenerator.scaffold.PythonScaffold;
import plugingenerator.scaffold.SourceTree;
import plugingenerator.scaffold.Specimen;

@Timeout(120)
class RealWorkerTest {

    @TempDir static Path work;

    private static GateWorker worker;
    private static WorkerCheck check;

    @BeforeAll
    static void start() {
        worker = Workers.real(work, 2);
        worker.start();
        check = new WorkerCheck(worker);
    }

    @AfterAll
    static void nothing_is_left_when_the_worker_is_closed() {
        worker.stop();
        assertThat(work).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fuel_use", "price_watch"})
    void the_golden_plugins_are_clean(String name) throws Exception {
        Check.Judged judged = check.judge(Golden.tree(name));
        assertThat(judged.findings()).isEmpty();
        assertThat(judged.tree()).isEqualTo(Golden.tree(name));
        assertThat(judged.receipts()).hasSize(5);
    }

    @Test
    void the_specimen_is_clean() throws Exception {
        assertThat(check.judge(new Specimen(new PythonScaffold()).tree()).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    return found[0] if found else None | return found | TYPE | return-value
                    sum(record                        | 1 + sum(recor | TYPE | name-defined
                    from re import IGNORECASE, search | from os import environ | SECURITY | import
                    LITRES: str =                     | KEY: str = "AKIAIOSFODNN7EXAMPLA"; LITRES: str = | SECURITY | aws-access-key
                    cost = None                       | cost = None  # type: ignore | SECURITY | directive
                    """)
    void a_dirty_tree_is_blocked_with_its_reason(
            String from, String to, Severity severity, String code) throws Exception {
        Check.Judged judged = check.judge(logic("fuel_use", text -> text.replace(from, to)));
        assertThat(judged.findings())
                .anySatisfy(
                        finding -> {
                            assertThat(finding.severity()).isEqualTo(severity);
                            assertThat(finding.code()).isEqualTo(code);
                            assertThat(finding.path()).isEqualTo("plugins/fuel_use/logic.py");
                            assertThat(finding.line()).isPositive();
                        });
    }

    @Test
    void style_is_mended_and_the_mended_tree_is_the_clean_one() throws Exception {
        SourceTree tree = logic("fuel_use", text -> text.replace("cost = None", "cost    =  None"));
        Check.Judged judged = check.judge(tree);
        assertThat(judged.findings()).isEmpty();
        assertThat(judged.tree()).isEqualTo(Golden.tree("fuel_use"));
        assertThat(judged.receipts()).anySatisfy(it -> assertThat(it.fixed()).isEqualTo(1));
    }

    @Test
    void a_host_that_nobody_declared_is_a_matter_of_security() throws Exception {
        assertThat(
                        findings(
                                logic(
                                        "price_watch",
                                        it -> it.replace("api.coingecko", "api.elsewhere"))))
                .contains("SECURITY host-undeclared", "HONESTY host-unused");
    }

    @Test
    void a_private_host_is_never_allowed_even_when_declared() throws Exception {
        SourceTree tree =
                logic("price_watch", it -> it.replace("api.coingecko.com", "169.254.169.254"));
        assertThat(
                        findings(
                                manifest(
                                        tree,
                                        it -> it.replace("api.coingecko.com", "169.254.169.254"))))
                .contains("SECURITY host-not-public");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "hosts": []          | "hosts": ["api.example.org"]     | HONESTY host-unused
                    "storage": "user"    | "storage": "none"                | SECURITY permission-undeclared
                    "storage:own"        | "storage:own", "llm:generate"    | HONESTY scope-unused
                    "storage:own"        | "storage:all"                    | SECURITY scope-undeclared
                    "environment": []    | "environment": [{"name": "KEY"}] | HONESTY environment-unused
                    "environment": []    | "environment": null              | SECURITY manifest
                    """)
    void a_manifest_that_says_too_much_or_too_little_is_found_out(
            String from, String to, String expected) throws Exception {
        SourceTree tree = manifest(Golden.tree("fuel_use"), text -> text.replace(from, to));
        assertThat(findings(tree)).contains(expected);
    }

    @Test
    void a_variable_that_nobody_declared_is_a_matter_of_security() throws Exception {
        assertThat(findings(logic("price_watch", it -> it.replace("COIN_CURRENCY", "COIN_OTHER"))))
                .contains("SECURITY environment-undeclared", "HONESTY environment-unused");
    }

    @Test
    void a_file_outside_of_the_plugin_s_folder_is_a_finding() throws Exception {
        Map<String, String> files = new TreeMap<>(Golden.tree("fuel_use").files());
        files.put("plugins/other/logic.py", "");
        assertThat(findings(new SourceTree(files))).containsExactly("SECURITY layout");
    }

    @Test
    void python_that_is_no_part_of_the_pack_counts_as_logic() throws Exception {
        Map<String, String> files = new TreeMap<>(Golden.tree("fuel_use").files());
        files.put("plugins/fuel_use/extra/more.py", "from os import environ\n");
        assertThat(findings(new SourceTree(files))).contains("SECURITY import");
    }

    private static java.util.List<String> findings(SourceTree tree) throws Exception {
        return check.judge(tree).findings().stream()
                .map((Finding it) -> it.severity() + " " + it.code())
                .toList();
    }

    private static SourceTree logic(String name, UnaryOperator<String> change) {
        return changed(Golden.tree(name), "logic.py", change);
    }

    private static SourceTree manifest(SourceTree tree, UnaryOperator<String> change) {
        return changed(tree, "manifest.json", change);
    }

    private static SourceTree changed(SourceTree tree, String file, UnaryOperator<String> change) {
        Map<String, String> files = new TreeMap<>(tree.files());
        String path =
                files.keySet().stream()
                        .filter(it -> it.endsWith("/" + file))
                        .findFirst()
                        .orElseThrow();
        String before = files.getOrDefault(path, "");
        files.put(path, change.apply(before));
        assertThat(files.get(path)).isNotEqualTo(before);
        return new SourceTree(files);
    }
}
