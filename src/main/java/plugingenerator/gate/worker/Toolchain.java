package plugingenerator.gate.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The installed Python tools: how the worker is started, which versions it must name when it is
 * ready, and the digest of all that a verdict depends on. Known before anything is started.
 */
public record Toolchain(List<String> command, Map<String, String> versions, String digest) {

    public Toolchain {
        command = List.copyOf(command);
        versions = Map.copyOf(versions);
    }

    /** Empty where the folder is not a finished toolchain. */
    static Optional<Toolchain> in(String folder, int jobs) {
        if (folder.isBlank()) {
            return Optional.empty();
        }
        try {
            Path root = Path.of(folder).toAbsolutePath().normalize();
            Path python = root.resolve("tools/bin/python");
            if (!Files.isRegularFile(root.resolve("complete")) || !Files.isExecutable(python)) {
                return Optional.empty();
            }
            Path main = root.resolve("worker/gate_worker/__main__.py");
            List<String> command =
                    List.of(
                            python.toString(),
                            "-I",
                            "-B",
                            main.toString(),
                            "--jobs",
                            String.valueOf(jobs));
            ToolchainFiles files = new ToolchainFiles(root);
            return Optional.of(new Toolchain(command, files.versions(), files.digest()));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** For example {@code detect-secrets 1.5.0, mypy 2.4.1, …, worker 0123456789ab}. */
    public String version() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(versions)
                .forEach((tool, version) -> text.append(tool + " " + version + ", "));
        return text + "worker " + digest;
    }
}
