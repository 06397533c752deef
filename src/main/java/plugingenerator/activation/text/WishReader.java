package plugingenerator.activation.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads from a message's words how likely it asks for a new function (F1); safe for threads. */
public final class WishReader {

    private final Tongue tongue;
    private final Features features;
    private final LinearModel model;

    WishReader(Tongue tongue, Features features, LinearModel model) {
        this.tongue = tongue;
        this.features = features;
        this.model = model;
    }

    /** The reader whose word classes and weights are part of the service. */
    public static WishReader load() {
        return new WishReader(
                new Tongue(resource("tongue.tsv", LinearModel::read)),
                new Features(resource("lexicon.txt", Lexicon::read)),
                resource("wish.tsv", LinearModel::read));
    }

    /** The probability, 0 to 1, that the text asks for a new function. */
    public double asked(String text) {
        double score = model.score(features.of(tongue.read(Wording.of(text))));
        return 1 / (1 + Math.exp(-score));
    }

    private static <T> T resource(String name, Function<Stream<String>, T> read) {
        try (InputStream bytes = WishReader.class.getResourceAsStream("/activation/" + name)) {
            if (bytes == null) {
                throw new IllegalStateException("the service lacks its part activation/" + name);
            }
            return read.apply(
                    new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                            .lines());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
