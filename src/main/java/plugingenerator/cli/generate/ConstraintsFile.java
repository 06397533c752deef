package plugingenerator.cli.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import plugingenerator.cli.command.Terminal;
import plugingenerator.cli.command.UsageError;
import plugingenerator.request.Constraints;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** {@code --constraints FILE.json}: one JSON object of at most 64 KiB, its known keys checked. */
final class ConstraintsFile {

    static final int MOST_BYTES = 64 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Predicate<Object>> TYPES =
            Map.of(
                    "plugin_name", String.class::isInstance,
                    "network", Boolean.class::isInstance,
                    "offline", Boolean.class::isInstance,
                    "force_new", Boolean.class::isInstance,
                    "allowed_hosts", ConstraintsFile::texts,
                    "scopes", ConstraintsFile::texts,
                    "max_latency_ms", ConstraintsFile::count,
                    "max_tokens", ConstraintsFile::count,
                    "max_artifact_kb", ConstraintsFile::count);

    private ConstraintsFile() {}

    private static boolean texts(Object value) {
        return value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
    }

    private static boolean count(Object value) {
        return value instanceof Number number && number.longValue() > 0;
    }

    /** {@code -} reads standard input. */
    static Map<String, Object> read(String name, Terminal terminal) {
        Map<String, Object> values;
        try {
            String text =
                    name.equals("-")
                            ? new String(
                                    terminal.in().readNBytes(MOST_BYTES + 1),
                                    StandardCharsets.UTF_8)
                            : file(Path.of(name), terminal);
            if (text.length() > MOST_BYTES) {
                throw wrong(terminal, name, "больше 64 КБ", "is larger than 64 KB");
            }
            values = JSON.readValue(text, new TypeReference<TreeMap<String, Object>>() {});
        } catch (IOException | InvalidPathException unreadable) {
            throw wrong(terminal, name, "не читается", "cannot be read");
        } catch (JacksonException notJson) {
            throw wrong(terminal, name, "не объект JSON", "is no JSON object");
        }
        if (values == null) {
            throw wrong(terminal, name, "не объект JSON", "is no JSON object");
        }
        values.forEach(
                (key, value) -> {
                    if (!TYPES.getOrDefault(key, _ -> true).test(value)) {
                        throw wrong(
                                terminal,
                                name,
                                "значение «" + key + "» не того вида",
                                "has a value of the wrong kind in '" + key + "'");
                    }
                });
        return values;
    }

    private static String file(Path path, Terminal terminal) throws IOException {
        if (Files.size(path) > MOST_BYTES) {
            throw wrong(terminal, path.toString(), "больше 64 КБ", "is larger than 64 KB");
        }
        return Files.readString(path);
    }

    private static UsageError wrong(
            Terminal terminal, String name, String russian, String english) {
        return new UsageError(
                terminal.language()
                        .choose(
                                "--constraints " + name + ": " + russian + ".",
                                "--constraints " + name + ": " + english + "."));
    }

    /** Constraints from the file's values and the options that are short for them. */
    static Constraints with(Map<String, Object> values, String pluginName, boolean forceNew) {
        Map<String, Object> all = new TreeMap<>(values);
        if (!pluginName.isEmpty()) {
            all.put("plugin_name", pluginName);
        }
        if (forceNew) {
            all.put("force_new", true);
        }
        return new Constraints(all);
    }
}
