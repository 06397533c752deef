package plugingenerator.activation.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A labelled message, in the form of the project's evaluation files. */
record Line(String language, String text, boolean asked, String kind, String source) {

    static List<Line> read(Path file) {
        JsonMapper json = JsonMapper.shared();
        try {
            return Files.readAllLines(file).stream().map(json::readTree).map(Line::of).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Line of(JsonNode line) {
        return new Line(
                line.get("lang").asString(),
                line.get("text").asString(),
                line.get("asks_new_function").asBoolean(),
                line.get("kind").asString(),
                line.path("source").asString(""));
    }

    Line with(String other) {
        return new Line(language, other, asked, kind, source);
    }
}
