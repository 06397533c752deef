package plugingenerator.cli.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plugingenerator.cli.command.CliCommand;
import plugingenerator.cli.command.Exit;
import plugingenerator.cli.command.Terminal;
import plugingenerator.cli.command.UsageError;
import plugingenerator.cli.folder.ArchiveEntries;
import plugingenerator.cli.folder.UnsafeArchive;
import plugingenerator.cli.start.Starter;
import plugingenerator.flow.desk.Verification;
import plugingenerator.flow.desk.Verification.Point;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code verify ARCHIVE}: its proof, its files, and every check once more, without a network. */
@Command(name = "verify", mixinStandardHelpOptions = true)
public final class Verify implements CliCommand {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Terminal terminal;
    private final Starter starter;

    @Parameters(arity = "1", paramLabel = "ARCHIVE.zip")
    private Path archive = Path.of("");

    @Option(names = "--key", paramLabel = "FILE")
    private List<Path> keys = new ArrayList<>();

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--debug")
    private boolean debug;

    public Verify(Terminal terminal, Starter starter) {
        this.terminal = terminal;
        this.starter = starter;
    }

    @Override
    public Exit call() {
        SortedMap<String, String> files = files();
        List<String> pems = pems();
        return starter.with(
                Verification.class,
                debug,
                verification -> {
                    try {
                        return told(verification.verify(files, pems));
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                        return Exit.INTERRUPTED;
                    }
                });
    }

    private SortedMap<String, String> files() {
        try {
            ArchiveEntries entries = ArchiveEntries.read(Files.readAllBytes(archive));
            SortedMap<String, String> files = new TreeMap<>();
            entries.files()
                    .forEach(
                            (path, bytes) ->
                                    files.put(
                                            "plugins/" + entries.plugin() + "/" + path,
                                            new String(bytes, StandardCharsets.UTF_8)));
            return files;
        } catch (IOException unreadable) {
            throw new UsageError(
                    say("архив не читается: ", "the archive cannot be read: ") + archive);
        } catch (UnsafeArchive unsafe) {
            throw new UsageError(
                    say("это не архив плагина: ", "this is no plugin's archive: ")
                            + unsafe.getMessage());
        }
    }

    /** The keys that were named, and the service's own beside the terminal's. */
    private List<String> pems() {
        List<Path> known = new ArrayList<>(keys);
        String data = terminal.variable("DATA_DIR");
        Path service = Path.of(data.isEmpty() ? "data" : data, "proof-key.pub");
        if (Files.exists(service)) {
            known.add(service);
        }
        List<String> pems = new ArrayList<>();
        for (Path file : known) {
            try {
                String pem = Files.readString(file);
                if (!pem.contains("BEGIN PUBLIC KEY")) {
                    throw new IOException("no PEM");
                }
                pems.add(pem);
            } catch (IOException unreadable) {
                throw new UsageError(
                        say("в файле нет открытого ключа: ", "the file holds no public key: ")
                                + file);
            }
        }
        return pems;
    }

    private Exit told(List<Point> points) {
        boolean good = points.stream().allMatch(Point::good);
        if (json) {
            ObjectNode answer = JSON.createObjectNode().put("verified", good);
            answer.set("points", JSON.valueToTree(points));
            terminal.out().println(JSON.writeValueAsString(answer));
        } else {
            points.forEach(
                    point ->
                            terminal.out()
                                    .printf(
                                            "%-5s %-15s %s%n",
                                            point.good() ? "ok" : "WRONG",
                                            point.what(),
                                            point.text()));
            terminal.out()
                    .println(
                            good
                                    ? say(
                                            "Архив подлинный и чистый.",
                                            "The archive is genuine and clean.")
                                    : say(
                                            "Этому архиву верить нельзя.",
                                            "This archive is not to be trusted."));
        }
        return good ? Exit.MADE : Exit.FAILED;
    }

    private String say(String russian, String english) {
        return terminal.language().choose(russian, english);
    }
}
