package plugingenerator.gate.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import plugingenerator.gate.Finding;
import plugingenerator.gate.worker.GateWorker;
import plugingenerator.gate.worker.Workers;
import plugingenerator.scaffold.Golden;
import plugingenerator.scaffold.SourceTree;

@Timeout(120)
class HealingTest {

    @TempDir Path work;

    private final SourceTree tree = Golden.tree("price_watch");
    private GateWorker worker;
    private WorkerCheck check;

    @BeforeEach
    void start() {
        worker = Workers.real(work, 2);
        check = new WorkerCheck(worker);
        worker.start();
    }

    @AfterEach
    void no_process_and_no_folder_is_left() {
        worker.stop();
        assertThat(workers()).isEmpty();
        assertThat(work).isEmptyDirectory();
    }

    @Test
    void eight_callers_at_once_all_get_their_own_answer() throws Exception {
        for (Future<List<Finding>> answer : judgeAtOnce(8)) {
            assertThat(answer.get()).isEmpty();
        }
    }

    @Test
    void a_worker_that_is_killed_in_the_middle_is_replaced_and_nobody_notices() throws Exception {
        assertThat(check.judge(tree).findings()).isEmpty();
        List<Future<List<Finding>>> answers = judgeAtOnce(4);
        await(this::aJobIsUnderWay);
        workers().forEach(ProcessHandle::destroyForcibly);
        for (Future<List<Finding>> answer : answers) {
            assertThat(answer.get()).isEmpty();
        }
        assertThat(check.judge(tree).findings()).isEmpty();
        assertThat(check.unavailable()).isEmpty();
    }

    @Test
    void a_worker_that_was_stopped_can_be_started_again() throws Exception {
        assertThat(check.judge(tree).findings()).isEmpty();
        worker.stop();
        assertThat(worker.isRunning()).isFalse();
        worker.start();
        assertThat(check.judge(tree).findings()).isEmpty();
    }

    @Test
    void a_caller_that_leaves_does_not_disturb_the_others() throws Exception {
        CompletableFuture<Boolean> left = new CompletableFuture<>();
        Thread caller =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        check.judge(tree);
                                        left.complete(false);
                                    } catch (InterruptedException cancelled) {
                                        left.complete(true);
                                    }
                                });
        await(this::aJobIsUnderWay);
        caller.interrupt();
        assertThat(left).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(true);
        for (Future<List<Finding>> answer : judgeAtOnce(3)) {
            assertThat(answer.get()).isEmpty();
        }
    }

    private List<Future<List<Finding>>> judgeAtOnce(int callers) {
        List<Future<List<Finding>>> answers = new ArrayList<>();
        for (int caller = 0; caller < callers; caller++) {
            var answer = new FutureTask<>(() -> check.judge(tree).findings());
            Thread.ofVirtual().start(answer);
            answers.add(answer);
        }
        return answers;
    }

    private boolean aJobIsUnderWay() {
        try (Stream<Path> files = Files.walk(work, 2)) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("job-"));
        } catch (IOException | java.io.UncheckedIOException moving) {
            return false;
        }
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    private List<ProcessHandle> workers() {
        return ProcessHandle.current()
                .children()
                .filter(
                        child ->
                                List.of(child.info().arguments().orElse(new String[0]))
                                        .contains(work.toString()))
                .toList();
    }
}
