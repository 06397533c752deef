package plugingenerator.gate.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plugingenerator.gate.check.WorkerCheck;
import plugingenerator.scaffold.PythonScaffold;
import plugingenerator.scaffold.Specimen;

/** Workers for tests: the real one, and a script that plays one well or badly. */
public final class Workers {

    private static final Path SCRIPT =
            Path.of("src/test/resources/gate/scripted_worker.py").toAbsolutePath();

    private Workers() {}

    /** The real worker; everything that it writes lies in {@code work}. */
    public static GateWorker real(Path work, int jobs) {
        Toolchain installed = installed(jobs);
        List<String> command = new ArrayList<>(installed.command());
        command.addAll(List.of("--work", work.toString()));
        Toolchain here = new Toolchain(command, installed.versions(), installed.digest());
        Specimen specimen = new Specimen(new PythonScaffold());
        return new GateWorker(
                Optional.of(here), jobs, Patience.usual(), () -> Order.of(specimen.tree()));
    }

    public static Toolchain installed(int jobs) {
        String folder = System.getenv("TOOLCHAIN_DIR");
        if (folder == null) {
            throw new AssertionError("TOOLCHAIN_DIR is not set: ./test sets it");
        }
        return Toolchain.in(folder, jobs).orElseThrow();
    }

    /** A script that plays a worker; {@code manner} says how. It notes its starts in the folder. */
    public static GateWorker scripted(String manner, Path folder) {
        Toolchain script =
                new Toolchain(
                        List.of("/usr/bin/python3", "-I", SCRIPT.toString(), manner, folder + ""),
                        Map.of(
                                "policy", "1-a/1-b",
                                "ruff", "1",
                                "mypy", "2",
                                "detect-secrets", "3"),
                        "digest");
        Patience patience =
                new Patience(
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(3),
                        Duration.ofMillis(10),
                        Duration.ofMillis(50));
        Specimen specimen = new Specimen(new PythonScaffold());
        return new GateWorker(Optional.of(script), 2, patience, () -> Order.of(specimen.tree()));
    }

    public static WorkerCheck none() {
        return new WorkerCheck(
                new GateWorker(
                        Optional.empty(),
                        2,
                        Patience.usual(),
                        () -> {
                            throw new AssertionError();
                        }));
    }
}
