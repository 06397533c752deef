package plugingenerator.gate.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a toolchain's folder says of itself; nothing in it is run. */
final class ToolchainFiles {

    private static final List<String> TOOLS = List.of("ruff", "mypy", "detect-secrets");

    private final Path root;

    ToolchainFiles(Path root) {
        this.root = root;
    }

    /** The versions that the worker must say it has. */
    Map<String, String> versions() throws IOException {
        Map<String, String> versions = new TreeMap<>();
        List<String> installed = installed("tools");
        for (String tool : TOOLS) {
            String prefix = tool.replace('-', '_') + "-";
            versions.put(
                    tool,
                    installed.stream()
                            .filter(name -> name.startsWith(prefix))
                            .map(name -> name.substring(prefix.length()))
                            .findFirst()
                            .orElseThrow(() -> new IOException(tool + " is not installed")));
        }
        versions.put("policy", policy("logic") + "/" + policy("pack"));
        return versions;
    }

    /** Twelve hex digits that change with any rule, setting, line of the worker, or package. */
    String digest() throws IOException {
        MessageDigest sha = sha256();
        for (String folder : List.of("config", "policy", "worker")) {
            for (Path file : sources(root.resolve(folder))) {
                sha.update((root.relativize(file) + "\0").getBytes(StandardCharsets.UTF_8));
                sha.update(sha256().digest(Files.readAllBytes(file)));
            }
        }
        for (String environment : List.of("tools", "target")) {
            String packages = String.join("\n", installed(environment));
            sha.update((environment + "\0" + packages).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(sha.digest()).substring(0, 12);
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".pyc"))
                    .sorted()
                    .toList();
        }
    }

    /** The packages of one environment as {@code name-version}, sorted. */
    private List<String> installed(String environment) throws IOException {
        String end = ".dist-info";
        try (Stream<Path> pythons = Files.list(root.resolve(environment).resolve("lib"))) {
            Path packages =
                    pythons.filter(path -> path.getFileName().toString().startsWith("python3"))
                            .findFirst()
                            .orElseThrow(() -> new IOException("no Python in " + environment))
                            .resolve("site-packages");
            try (Stream<Path> entries = Files.list(packages)) {
                return entries.map(entry -> entry.getFileName().toString())
                        .filter(name -> name.endsWith(end))
                        .map(name -> name.substring(0, name.length() - end.length()))
                        .sorted()
                        .toList();
            }
        }
    }

    private String policy(String table) throws IOException {
        try {
            byte[] text = Files.readAllBytes(root.resolve("policy").resolve(table + ".json"));
            return JsonMapper.shared().readTree(text).path("version").asString("");
        } catch (JacksonException broken) {
            throw new IOException("the policy table " + table + " is broken", broken);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
