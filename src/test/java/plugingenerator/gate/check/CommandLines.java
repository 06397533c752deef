package plugingenerator.gate.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plugingenerator.scaffold.SourceTree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** ruff, mypy and detect-secrets as a person would run them, each a process of its own. */
final class CommandLines {

    /** What they found, and the tree after ruff's fixes. */
    record Found(SortedSet<String> findings, SourceTree tree) {}

    private static final Pattern ERROR =
            Pattern.compile("(.+?):(\\d+):(?:\\d+:)? error: .*  \\[([a-z0-9-]+)]");

    private final Path toolchain = Path.of(System.getenv("TOOLCHAIN_DIR"));
    private final Path work;
    private int runs;

    CommandLines(Path work) {
        this.work = work;
    }

    Found run(SourceTree tree) throws IOException, InterruptedException {
        Path root = Files.createDirectory(work.resolve("run" + runs++));
        List<String> python = new ArrayList<>();
        for (Map.Entry<String, String> file : tree.files().entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
            if (file.getKey().endsWith(".py")) {
                python.add(path.toString());
            }
        }
        String name = tree.files().firstKey().split("/", -1)[1];
        List<String> ruff =
                List.of(
                        tool("ruff"),
                        "check",
                        "--config",
                        config("ruff.toml"),
                        "--config",
                        "lint.isort.known-first-party=[\"" + name + "\"]",
                        "--no-cache");
        List<String> format =
                List.of(tool("ruff"), "format", "--config", config("ruff.toml"), "--no-cache");
        output(root, ruff, List.of("--fix", "-q"), python);
        output(root, format, List.of("-q"), python);
        List<String> proof = List.of("--ignore-noqa", "--output-format", "json");
        String checked = output(root, ruff, proof, python);
        String formatted = output(root, format, List.of("--check"), python);
        String types = output(root, mypy(), List.of("--no-error-summary"), python);
        List<String> secrets = List.of(tool("detect-secrets"), "scan", "-n");
        output(root, secrets, List.of("--all-files"), List.of("."));
        SortedSet<String> findings = new TreeSet<>();
        for (JsonNode item : JsonMapper.shared().readTree(checked).values()) {
            String path = root.relativize(Path.of(item.path("filename").asString())).toString();
            String code = item.path("code").asString(item.path("name").asString(""));
            findings.add(path + ":" + item.path("location").path("row").asInt() + " " + code);
        }
        formatted
                .lines()
                .filter(line -> line.startsWith("Would reformat: "))
                .map(line -> root.relativize(Path.of(line.substring(16))))
                .forEach(path -> findings.add(path + ":0 format"));
        for (Matcher error = ERROR.matcher(types); error.find(); ) {
            String path = root.relativize(root.resolve(error.group(1))).toString();
            findings.add(path + ":" + error.group(2) + " " + error.group(3));
        }
        return new Found(findings, read(root, tree));
    }

    private static SourceTree read(Path root, SourceTree tree) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String path : tree.files().keySet()) {
            files.put(path, Files.readString(root.resolve(path)));
        }
        return new SourceTree(files);
    }

    private String tool(String name) {
        return toolchain.resolve("tools/bin").resolve(name).toString();
    }

    private String config(String name) {
        return toolchain.resolve("config").resolve(name).toString();
    }

    private List<String> mypy() {
        return List.of(
                tool("mypy"),
                "--config-file",
                config("mypy.ini"),
                "--python-executable",
                toolchain.resolve("target/bin/python").toString(),
                "--cache-dir",
                work.resolve("cache").toString());
    }

    private static String output(
            Path root, List<String> tool, List<String> options, List<String> files)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(tool);
        command.addAll(options);
        command.addAll(files);
        ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(
                        Map.of(
                                "PATH", "/usr/bin:/bin",
                                "HOME", "/nonexistent",
                                "LC_ALL", "C.UTF-8",
                                "MYPYPATH", root.toString()));
        builder.redirectError(new File("/dev/null"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(command.get(0)).isIn(0, 1);
        return output;
    }
}
