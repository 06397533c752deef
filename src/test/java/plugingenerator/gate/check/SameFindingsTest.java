package plugingenerator.gate.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plugingenerator.gate.Check;
import plugingenerator.gate.worker.GateWorker;
import plugingenerator.gate.worker.Workers;
import plugingenerator.scaffold.Golden;
import plugingenerator.scaffold.SourceTree;

/** The warm worker finds what the plain command lines find, and nothing else. */
@Tag("slow")
@Timeout(300)
class SameFindingsTest {

    @TempDir static Path work;

    private static GateWorker worker;
    private static WorkerCheck check;
    private static CommandLines commands;

    @BeforeAll
    static void start() throws IOException {
        worker = Workers.real(Files.createDirectory(work.resolve("worker")), 2);
        check = new WorkerCheck(worker);
        commands = new CommandLines(Files.createDirectory(work.resolve("lines")));
    }

    @AfterAll
    static void stop() {
        worker.stop();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    cost = None                        | cost   =   None
                    found[0] if found else None        | found if found else None
                    found[0] if found else None        | found
                    name: str) -> float:               | name: str) -> str:
                    name: str) -> float:               | name: int) -> float:
                    name: str) -> float:               | name) -> float:
                    name: str) -> float:               | name: str):
                    records: list[Json], name          | records: list, name
                    records: list[Json], name          | records: list[Jso], name
                    return sum(record.number(name)     | return sum(record.text(name)
                    return sum(record.number(name)     | return sum(recor.number(name)
                    amount(LITRES, text)               | amount(LITRES)
                    amount(LITRES, text)               | amount(1, text)
                    amount(LITRES, text)               | amount(LITRES, text, text)
                    cost = None                        | Cost = cost = None
                    cost = None                        | cost, unused = None, 1
                    cost = None                        | cost: int = None
                    litres is None and rest            | litres == None and rest
                    request.kilometres == 0            | request.kilometres == "0"
                    request.kilometres == 0            | request.name == 0
                    request.price is not None          | True
                    await tools.storage.get_json       | tools.storage.get_json
                    request.litres / request.kilometres | request.price / request.kilometres
                    average=average,                   | average="much",
                    average=average,                   | averag=average,
                    average=average,                   |
                    cost = None                        | cost = lambda a: a
                    search(pattern, text, IGNORECASE)  | search(pattern, 'text', IGNORECASE)
                    for record in records              | for record, other in enumerate(records)
                    """)
    void a_changed_plugin_has_the_same_findings(String from, String to) throws Exception {
        SourceTree tree = changed(from, to == null ? "" : to);
        Check.Judged judged = check.judge(tree);
        SortedSet<String> ours = new TreeSet<>();
        judged.findings().stream()
                .filter(it -> it.tool().equals("ruff") || it.tool().equals("mypy"))
                .forEach(it -> ours.add(it.path() + ":" + it.line() + " " + it.code()));
        assertThat(judged.receipts())
                .as(judged.findings().toString())
                .hasSizeGreaterThanOrEqualTo(4);
        CommandLines.Found theirs = commands.run(tree);
        assertThat(ours).isEqualTo(theirs.findings());
        assertThat(judged.tree()).isEqualTo(theirs.tree());
    }

    private static SourceTree changed(String from, String to) {
        Map<String, String> files = new TreeMap<>(Golden.tree("fuel_use").files());
        String path = "plugins/fuel_use/logic.py";
        String before = files.getOrDefault(path, "");
        files.put(path, before.replace(from, to));
        assertThat(before).contains(from);
        return new SourceTree(files);
    }
}
