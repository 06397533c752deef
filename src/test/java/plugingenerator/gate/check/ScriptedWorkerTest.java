package plugingenerator.gate.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plugingenerator.gate.Check;
import plugingenerator.gate.Finding;
import plugingenerator.gate.Finding.Severity;
import plugingenerator.gate.worker.GateWorker;
import plugingenerator.gate.worker.Workers;
import plugingenerator.scaffold.Golden;
import plugingenerator.scaffold.SourceTree;

@Timeout(60)
class ScriptedWorkerTest {

    @TempDir Path notes;

    private final SourceTree tree = Golden.tree("fuel_use");

    @Test
    void an_honest_worker_is_believed() throws Exception {
        Check.Judged judged = judge("honest");
        assertThat(judged.findings()).isEmpty();
        assertThat(judged.receipts()).hasSize(5);
        assertThat(judged.tree()).isEqualTo(tree);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fewer-files:policy",
                "fewer-files:mypy",
                "no-files:ruff",
                "no-files:facts",
                "without:policy",
                "without:detect-secrets",
                "without:ruff",
                "without:mypy",
                "without:facts",
                "twice:mypy",
                "found:detect-secrets",
                "other-version:ruff",
                "other-version:facts",
                "text-for-number:mypy",
                "clean-with-findings",
                "blocked-without-findings",
                "other-verdict",
                "verdict-true",
                "not-ok",
                "fixes-foreign",
                "fixes-new",
                "fixes-manifest",
                "fixes-silently",
                "no:receipts",
                "no:findings",
                "no:fixed",
                "no:facts",
                "no:verdict",
                "null:receipts",
                "null:findings",
                "null:facts",
                "strange-severity",
                "garbage",
                "two-values",
                "double-key",
                "silence",
                "not-text",
                "huge-line",
                "half-a-line",
                "other-id",
                "dies"
            })
    void a_worker_that_lies_or_breaks_never_makes_a_tree_clean(String manner) throws Exception {
        Check.Judged judged = judge(manner);
        assertThat(judged.findings()).extracting(Finding::severity).contains(Severity.INTERNAL);
        assertThat(judged.tree()).isEqualTo(tree);
    }

    @Test
    void a_job_that_its_worker_did_not_survive_is_given_to_the_next_one() throws Exception {
        assertThat(judge("dies-once").findings()).isEmpty();
    }

    @Test
    void a_worker_that_never_starts_makes_the_check_unavailable_with_what_to_do() throws Exception {
        GateWorker worker = Workers.scripted("ends-at-once", notes);
        try {
            WorkerCheck check = new WorkerCheck(worker);
            assertThat(check.judge(tree).findings())
                    .extracting(Finding::code)
                    .containsExactly("not-ready");
            assertThat(check.unavailable())
                    .hasValueSatisfying(it -> assertThat(it).contains("./run"));
        } finally {
            worker.stop();
        }
    }

    @Test
    void a_worker_with_other_tools_than_its_folder_says_is_not_asked() throws Exception {
        assertThat(judge("other-tools").findings())
                .extracting(Finding::code)
                .containsExactly("not-ready");
    }

    @Test
    void without_tools_the_check_says_so_and_finds_nothing_clean() throws Exception {
        WorkerCheck check = Workers.none();
        assertThat(check.unavailable()).hasValueSatisfying(it -> assertThat(it).contains("./run"));
        assertThat(check.judge(tree).findings()).isNotEmpty();
    }

    @Test
    void an_interrupt_ends_the_waiting_at_once() throws Exception {
        GateWorker worker = Workers.scripted("slow", notes);
        try {
            WorkerCheck check = new WorkerCheck(worker);
            assertThat(check.judge(tree).findings()).isEmpty();
            CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
            Thread caller =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        try {
                                            check.judge(tree);
                                            interrupted.complete(false);
                                        } catch (InterruptedException cancelled) {
                                            interrupted.complete(true);
                                        }
                                    });
            caller.interrupt();
            assertThat(interrupted).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(true);
            assertThat(check.judge(tree).findings()).isEmpty();
        } finally {
            worker.stop();
        }
    }

    private Check.Judged judge(String manner) throws Exception {
        GateWorker worker = Workers.scripted(manner, notes);
        try {
            return new WorkerCheck(worker).judge(tree);
        } finally {
            worker.stop();
        }
    }
}
