package plugingenerator.scaffold;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.stereotype.Component;
import plugingenerator.blueprint.BlueprintReader;
import plugingenerator.blueprint.Reading;

/**
 * A whole plugin without a word of any user or model: what tools may learn from and remember for
 * all.
 */
@Component
public final class Specimen {

    private static final String BLUEPRINT = "/scaffold/specimen.json";

    private final Scaffold scaffold;

    public Specimen(Scaffold scaffold) {
        this.scaffold = scaffold;
    }

    public SourceTree tree() {
        return switch (BlueprintReader.read(blueprint())) {
            case Reading.Read(var blueprint) -> scaffold.render(blueprint);
            case Reading.Unreadable(var flaws) ->
                    throw new IllegalStateException("the specimen's blueprint: " + flaws);
        };
    }

    private static String blueprint() {
        try (InputStream in = Specimen.class.getResourceAsStream(BLUEPRINT)) {
            return new String(
                    Objects.requireNonNull(in, BLUEPRINT).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
