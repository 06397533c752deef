package plugingenerator.request;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the asker demands of the plugin (F2): the JSON object {@code constraints}, its known keys
 * checked at the door. Values are strings, booleans, numbers, lists and maps as JSON has them.
 */
public record Constraints(Map<String, Object> values) {

    /**
     * The keys that have a meaning here; another key is a wish and is named in {@code warnings}.
     */
    public static final List<String> KNOWN =
            List.of(
                    "artifact_type",
                    "manifest_version",
                    "core_api",
                    "language",
                    "python_version",
                    "plugin_name",
                    "intents",
                    "scopes",
                    "network",
                    "offline",
                    "allowed_hosts",
                    "storage",
                    "max_latency_ms",
                    "max_tokens",
                    "max_artifact_kb",
                    "output_language",
                    "base_draft",
                    "force_new",
                    "notes");

    public static final Constraints NONE = new Constraints(Map.of());

    public Constraints {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public Optional<String> text(String key) {
        return values.get(key) instanceof String text && !text.isBlank()
                ? Optional.of(text.strip())
                : Optional.empty();
    }

    public Optional<Boolean> flag(String key) {
        return values.get(key) instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
    }

    public Optional<Long> number(String key) {
        return values.get(key) instanceof Number number
                ? Optional.of(number.longValue())
                : Optional.empty();
    }

    /** The texts of a list; empty where the key is absent or holds no list. */
    public List<String> texts(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
                : List.of();
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** No network at all: {@code network: false} or {@code offline: true}. */
    public boolean offline() {
        return flag("offline").orElse(false) || !flag("network").orElse(true);
    }

    /** The keys without a meaning here, in order. */
    public List<String> unknown() {
        return values.keySet().stream().filter(key -> !KNOWN.contains(key)).toList();
    }
}
