package plugingenerator.scaffold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import plugingenerator.blueprint.Blueprint;
import plugingenerator.blueprint.Blueprints;

/**
 * Rendered trees that people have read and found good. {@code -Dgolden.write=true} writes them
 * anew: then read the difference.
 */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /** The whole tree of one of them. */
    public static SourceTree tree(String name) {
        return new PythonScaffold().render(blueprint(name));
    }

    static Blueprint blueprint(String name) {
        return Blueprints.read(read(FOLDER.resolve(name + ".json")));
    }

    /** The files that differ from plugin to plugin, by path below the platform's root. */
    static Map<String, String> files(String name, SourceTree rendered) {
        Path folder = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            rendered.files().forEach((path, text) -> write(folder.resolve(path), text));
        }
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .forEach(file -> files.put(unix(folder.relativize(file)), read(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    private static String unix(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
