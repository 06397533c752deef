package plugingenerator.blueprint.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Names that mean something else already, by group; read from {@code taken-names.txt}. */
final class TakenNames {

    private static final Map<String, Set<String>> GROUPS = load();

    /** Words of the language itself. */
    static final Set<String> KEYWORDS = group("keywords");

    /** Modules of the standard library. */
    static final Set<String> MODULES = group("modules");

    /** Well-known distributions and folders of the platform's repository. */
    static final Set<String> DISTRIBUTIONS = group("distributions");

    /** Attributes of pydantic's models, and the types that their annotations name. */
    static final Set<String> MODEL_ATTRIBUTES = group("model_attributes");

    /** What the pack gives to {@code logic.py} by name. */
    static final Set<String> API = group("api");

    private TakenNames() {}

    private static Set<String> group(String name) {
        return Objects.requireNonNull(GROUPS.get(name), name);
    }

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> groups = new HashMap<>();
        Set<String> current = new HashSet<>();
        try (var in = TakenNames.class.getResourceAsStream("/blueprint/taken-names.txt");
                var lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null; ) {
                if (line.startsWith("[")) {
                    current = new HashSet<>();
                    groups.put(line.substring(1, line.length() - 1), current);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    current.addAll(Set.of(line.strip().split(" ")));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return groups;
    }
}
