package plugingenerator.blueprint.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text files of the class path, and filling them in once: what is filled in is not looked at. */
final class Texts {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z_]+)}}");

    private Texts() {}

    static String read(String path) {
        try (InputStream in = Texts.class.getResourceAsStream(path)) {
            return new String(
                            Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String filled(String template, Map<String, String> values) {
        return PLACE.matcher(template)
                .replaceAll(
                        place ->
                                Matcher.quoteReplacement(
                                        Objects.requireNonNull(
                                                values.get(place.group(1)), place.group(1))));
    }
}
