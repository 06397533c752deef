package plugingenerator.blueprint.author;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Answers of models, written by hand as strong, sloppy and hostile models would write them. */
public final class Recordings {

    private static final Path FOLDER = Path.of("src/test/resources/recordings");

    private Recordings() {}

    /** The names of all recordings that begin so. */
    public static List<String> named(String start) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .filter(name -> name.startsWith(start))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The text that the model answered. */
    public static String text(String name) {
        try {
            return JsonMapper.shared()
                    .readTree(Files.readString(FOLDER.resolve(name + ".json")))
                    .at("/choices/0/message/content")
                    .asString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
