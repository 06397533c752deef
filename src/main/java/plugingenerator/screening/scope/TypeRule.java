package plugingenerator.screening.scope;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import plugingenerator.request.Brief;
import plugingenerator.request.Language;
import plugingenerator.request.RefusalCode;
import plugingenerator.screening.rule.Rule;
import plugingenerator.screening.rule.Ruling;

/** Known constraints have the type that they need; JSON's null is as good as absent. */
public final class TypeRule implements Rule {

    private enum Kind {
        FLAG("true или false", "true or false"),
        NUMBER("целое число", "a whole number"),
        TEXT("строка", "a text"),
        SCALAR("строка или число", "a text or a number"),
        TEXTS("список строк", "a list of texts");

        private final String russian;
        private final String english;

        Kind(String russian, String english) {
            this.russian = russian;
            this.english = english;
        }

        boolean fits(Object value) {
            return switch (this) {
                case FLAG -> value instanceof Boolean;
                case NUMBER ->
                        value instanceof Number number
                                && number.doubleValue() == Math.rint(number.doubleValue());
                case TEXT -> value instanceof String;
                case SCALAR -> value instanceof String || value instanceof Number;
                case TEXTS ->
                        value instanceof List<?> list
                                && list.stream().allMatch(String.class::isInstance);
            };
        }
    }

    private static final Map<String, Kind> KINDS =
            Map.ofEntries(
                    Map.entry("artifact_type", Kind.TEXT),
                    Map.entry("manifest_version", Kind.SCALAR),
                    Map.entry("core_api", Kind.SCALAR),
                    Map.entry("language", Kind.TEXT),
                    Map.entry("python_version", Kind.SCALAR),
                    Map.entry("plugin_name", Kind.TEXT),
                    Map.entry("intents", Kind.TEXTS),
                    Map.entry("scopes", Kind.TEXTS),
                    Map.entry("network", Kind.FLAG),
                    Map.entry("offline", Kind.FLAG),
                    Map.entry("allowed_hosts", Kind.TEXTS),
                    Map.entry("storage", Kind.FLAG),
                    Map.entry("max_latency_ms", Kind.NUMBER),
                    Map.entry("max_tokens", Kind.NUMBER),
                    Map.entry("max_artifact_kb", Kind.NUMBER),
                    Map.entry("output_language", Kind.TEXT),
                    Map.entry("base_draft", Kind.TEXT),
                    Map.entry("force_new", Kind.FLAG));

    @Override
    public Ruling judge(Brief brief) {
        Optional<String> wrong =
                brief.constraints().values().entrySet().stream()
                        .filter(entry -> entry.getValue() != null)
                        .filter(
                                entry -> {
                                    Kind kind = KINDS.get(entry.getKey());
                                    return kind != null && !kind.fits(entry.getValue());
                                })
                        .map(Map.Entry::getKey)
                        .findFirst();
        return wrong.isEmpty() ? Ruling.FINE : objection(wrong.get(), brief.language());
    }

    private static Ruling objection(String key, Language in) {
        Kind kind = KINDS.getOrDefault(key, Kind.TEXT);
        return Ruling.object(
                RefusalCode.INVALID_CONSTRAINTS,
                in.choose(
                        "У ограничения " + key + " неверный вид значения.",
                        "The constraint " + key + " has a value of the wrong kind."),
                in.choose(
                        "Нужно так: " + key + " — " + kind.russian + ".",
                        "What works: " + key + " is " + kind.english + "."));
    }
}
