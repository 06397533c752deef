package plugingenerator.console.request;

import java.util.ArrayList;
import java.util.List;
import plugingenerator.request.Language;
import tools.jackson.databind.JsonNode;

/** What a plugin may do to people's data, in plain words; the graver first. */
public record Risk(Level level, String title, String text) {

    /** How closely to look. */
    public enum Level {
        LOOK,
        KNOW,
        NONE;

        public String sign() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public String word(Language in) {
            return switch (this) {
                case LOOK -> in.choose("Посмотрите", "Look closely");
                case KNOW -> in.choose("Имейте в виду", "Good to know");
                case NONE -> in.choose("Риска нет", "No risk");
            };
        }
    }

    public static List<Risk> of(JsonNode permissions, Language in) {
        List<Risk> risks = new ArrayList<>();
        risks.add(hosts(texts(permissions.path("hosts")), in));
        risks.add(storage(permissions.path("storage").asString("none"), in));
        risks.add(model(permissions.path("llm").asBoolean(false), in));
        risks.add(environment(texts(permissions.path("environment")), in));
        risks.add(scopes(texts(permissions.path("scopes")), in));
        risks.sort(java.util.Comparator.comparing(Risk::level));
        return risks;
    }

    private static Risk hosts(List<String> hosts, Language in) {
        String title = in.choose("Сеть", "Network");
        return hosts.isEmpty()
                ? new Risk(
                        Level.NONE,
                        title,
                        in.choose(
                                "Данные не уходят наружу: адресов нет.",
                                "No data leaves the platform: there are no hosts."))
                : new Risk(
                        Level.LOOK,
                        title,
                        in.choose("Запросы людей уходят на ", "What people ask goes to ")
                                + String.join(", ", hosts)
                                + in.choose("; больше никуда.", "; nowhere else."));
    }

    private static Risk storage(String storage, Language in) {
        String title = in.choose("Хранение", "Storage");
        return storage.equals("none")
                ? new Risk(
                        Level.NONE,
                        title,
                        in.choose("Ничего не запоминает.", "It remembers nothing."))
                : new Risk(
                        Level.KNOW,
                        title,
                        in.choose(
                                        "Запоминает сказанное ему; область: ",
                                        "It keeps what it is told; for each: ")
                                + storage
                                + ".");
    }

    private static Risk model(boolean used, Language in) {
        String title = in.choose("Языковая модель", "Language model");
        return used
                ? new Risk(
                        Level.KNOW,
                        title,
                        in.choose(
                                "Слова человека уходят в модель платформы; ответ может быть неверным.",
                                "People's words go to the platform's model; its answers may be wrong."))
                : new Risk(Level.NONE, title, in.choose("Не используется.", "It is not used."));
    }

    private static Risk environment(List<String> names, Language in) {
        String title = in.choose("Ключи и настройки", "Keys and settings");
        return names.isEmpty()
                ? new Risk(Level.NONE, title, in.choose("Ключи не нужны.", "It needs no keys."))
                : new Risk(
                        Level.LOOK,
                        title,
                        in.choose("Получит от вас: ", "You hand over: ")
                                + String.join(", ", names));
    }

    private static Risk scopes(List<String> scopes, Language in) {
        String title = in.choose("Права в ядре", "Scopes in the core");
        return scopes.isEmpty()
                ? new Risk(Level.NONE, title, in.choose("Никаких.", "None."))
                : new Risk(Level.KNOW, title, String.join(", ", scopes));
    }

    static List<String> texts(JsonNode list) {
        return list.values().stream().map(JsonNode::asString).toList();
    }
}
