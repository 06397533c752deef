package plugingenerator.flow.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * Takes archives as their operator would, by {@code src/test/python/operate.py}: generated code
 * runs there, in processes and folders of its own. Its virtual environment stays, named by the
 * digest of the pinned requirements.
 */
final class Operator {

    private static final Path WORK = Path.of("target/operator");

    private Operator() {}

    static void takes(List<Archive> archives) throws IOException, InterruptedException {
        Path toolchain = Path.of(System.getenv("TOOLCHAIN_DIR"));
        List<String> command = new ArrayList<>();
        command.add(toolchain.resolve("target/bin/python").toString());
        command.addAll(List.of("-B", "src/test/python/operate.py"));
        command.addAll(List.of("--tools", toolchain.resolve("tools").toString()));
        command.addAll(List.of("--work", WORK.toString()));
        for (Archive archive : archives) {
            command.add(laidDown(archive).toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said.lines().filter(line -> line.startsWith("{\"archive\"")))
                .hasSize(archives.size());
    }

    private static Path laidDown(Archive archive) throws IOException {
        Files.createDirectories(WORK);
        FileSystemUtils.deleteRecursively(WORK.resolve(archive.name()));
        return Files.write(WORK.resolve(archive.name() + ".zip"), archive.bytes());
    }
}
