package plugingenerator.screening.secret;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The name of the environment variable for a secret, from the words around it. */
final class VariableName {

    private static final Map<String, String> SERVICES =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("telegram", "TELEGRAM"),
                            Map.entry("телеграм", "TELEGRAM"),
                            Map.entry("openai", "OPENAI"),
                            Map.entry("redis", "REDIS"),
                            Map.entry("редис", "REDIS"),
                            Map.entry("postgres", "DATABASE"),
                            Map.entry("mysql", "DATABASE"),
                            Map.entry("database", "DATABASE"),
                            Map.entry("баз", "DATABASE"),
                            Map.entry("почт", "MAIL"),
                            Map.entry("mail", "MAIL"),
                            Map.entry("smtp", "MAIL"),
                            Map.entry("github", "GITHUB"),
                            Map.entry("гитхаб", "GITHUB"),
                            Map.entry("openweather", "OPENWEATHER"),
                            Map.entry("aws", "AWS")));

    private VariableName() {}

    static String of(String around, boolean password) {
        String lower = around.toLowerCase(Locale.ROOT);
        String kind =
                password
                        ? "PASSWORD"
                        : lower.contains("токен") || lower.contains("token")
                                ? "TOKEN"
                                : lower.contains("secret") || lower.contains("секрет")
                                        ? "SECRET"
                                        : "API_KEY";
        return SERVICES.entrySet().stream()
                .filter(entry -> lower.contains(entry.getKey()))
                .map(entry -> entry.getValue() + "_" + kind)
                .findFirst()
                .orElse(
                        password
                                ? "SERVICE_PASSWORD"
                                : kind.equals("API_KEY") ? kind : "API_" + kind);
    }

    /** From a constraint's own key: {@code openaiKey} is {@code OPENAI_KEY}. */
    static String ofKey(String key) {
        String snake =
                key.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                        .replaceAll("[^A-Za-z0-9]+", "_")
                        .replaceAll("^_+|_+$", "")
                        .toUpperCase(Locale.ROOT);
        return snake.matches("[A-Z][A-Z0-9_]{2,39}") ? snake : of(key, false);
    }
}
