package plugingenerator.archive;

import java.util.ArrayList;
import java.util.List;
import plugingenerator.blueprint.Blueprint;
import plugingenerator.blueprint.Storage;
import plugingenerator.request.Language;

/**
 * How a plugin comes into the platform, is upgraded and is taken back (F3), written from its
 * blueprint.
 */
public record MigrationNotes(
        List<String> install,
        List<Setting> environment,
        List<String> scopes,
        List<String> hosts,
        List<String> data,
        List<String> upgrade,
        List<String> rollback,
        String markdown) {

    /** A setting of the plugin's process. */
    public record Setting(String name, boolean required, String purpose) {}

    public MigrationNotes {
        install = List.copyOf(install);
        environment = List.copyOf(environment);
        scopes = List.copyOf(scopes);
        hosts = List.copyOf(hosts);
        data = List.copyOf(data);
        upgrade = List.copyOf(upgrade);
        rollback = List.copyOf(rollback);
    }

    static MigrationNotes of(Blueprint blueprint, String version) {
        Language in = Language.ofLocale(blueprint.language());
        String name = blueprint.name();
        List<String> install =
                List.of(
                        in.choose(
                                        "Распаковать архив в корень репозитория платформы: появится ",
                                        "Unpack the archive at the root of the platform's repository: it adds ")
                                + "`plugins/"
                                + name
                                + "/`.",
                        in.choose("Скопировать ", "Copy ")
                                + "`.env.example` → `.env`"
                                + in.choose(" и заполнить.", " and fill it in."),
                        "`docker compose -f plugins/" + name + "/compose.yaml up -d --build`",
                        in.choose(
                                "Подтвердить черновик в ядре.", "Approve the draft in the core."));
        List<String> upgrade =
                List.of(
                        in.choose(
                                "Версия " + version + " — первая: переносить нечего.",
                                "Version "
                                        + version
                                        + " is the first: there is nothing to migrate."),
                        in.choose(
                                "Следующие версии ставятся поверх папки; несовместимые схемы повышают MAJOR.",
                                "Later versions replace the folder; incompatible schemas raise MAJOR."));
        List<String> rollback =
                List.of(
                        in.choose("Отключить плагин в ядре.", "Disable the plugin in the core."),
                        "`docker compose -f plugins/" + name + "/compose.yaml down`",
                        in.choose("Удалить ", "Remove ")
                                + "`plugins/"
                                + name
                                + "/`"
                                + in.choose(
                                        "; другие плагины не затронуты.",
                                        "; no other plugin is touched."));
        MigrationNotes plain =
                new MigrationNotes(
                        install,
                        environment(blueprint, in),
                        blueprint.scopes(),
                        blueprint.hosts(),
                        data(blueprint, in),
                        upgrade,
                        rollback,
                        "");
        return new MigrationNotes(
                install,
                plain.environment,
                plain.scopes,
                plain.hosts,
                plain.data,
                upgrade,
                rollback,
                plain.render(blueprint, in));
    }

    private static List<Setting> environment(Blueprint blueprint, Language in) {
        List<Setting> settings = new ArrayList<>();
        settings.add(
                new Setting(
                        "CORE_URL",
                        false,
                        in.choose(
                                "адрес ядра; без него плагин не регистрируется",
                                "the core's address; without it the plugin does not register")));
        settings.add(
                new Setting(
                        "PLUGIN_BASE_URL",
                        false,
                        in.choose(
                                "адрес, по которому ядро видит плагин",
                                "the address under which the core reaches the plugin")));
        settings.add(
                new Setting(
                        "PLUGIN_TOKEN",
                        false,
                        in.choose(
                                "токен доступа, если его не выдаёт ядро",
                                "the access token where no core issues one")));
        if (blueprint.storage() != Storage.NONE) {
            settings.add(
                    new Setting(
                            "DATA_DIR",
                            false,
                            in.choose(
                                    "папка с данными пользователей",
                                    "the folder with users' data")));
        }
        if (blueprint.usesLlm()) {
            String purpose =
                    in.choose("языковая модель платформы", "the platform's language model");
            List.of("LLM_BASE_URL", "LLM_API_KEY", "LLM_MODEL")
                    .forEach(name -> settings.add(new Setting(name, true, purpose)));
        }
        blueprint
                .environment()
                .forEach(
                        own ->
                                settings.add(
                                        new Setting(own.name(), own.required(), own.purpose())));
        return settings;
    }

    private static List<String> data(Blueprint blueprint, Language in) {
        return switch (blueprint.storage()) {
            case NONE ->
                    List.of(in.choose("Плагин ничего не хранит.", "The plugin keeps nothing."));
            case USER ->
                    List.of(
                            in.choose(
                                    "Хранит данные каждого пользователя отдельно (SQLite в DATA_DIR).",
                                    "Keeps each user's data apart (SQLite in DATA_DIR)."));
            case DIALOG ->
                    List.of(
                            in.choose(
                                    "Хранит данные каждого диалога отдельно (SQLite в DATA_DIR).",
                                    "Keeps each dialogue's data apart (SQLite in DATA_DIR)."));
        };
    }

    private String render(Blueprint blueprint, Language in) {
        return new Markdown()
                .title(in.choose("Внедрение: ", "Bringing it in: ") + blueprint.title())
                .section(in.choose("Установка", "Installation"))
                .bullets(install)
                .section(in.choose("Переменные окружения", "Environment"))
                .bullets(
                        environment.stream()
                                .map(
                                        setting ->
                                                "`"
                                                        + setting.name()
                                                        + "`"
                                                        + (setting.required() ? " **!**" : "")
                                                        + " — "
                                                        + Markdown.escape(setting.purpose()))
                                .toList())
                .section(in.choose("Права и адреса", "Scopes and hosts"))
                .bullets(orNone(scopes, in))
                .bullets(orNone(hosts, in))
                .section(in.choose("Данные", "Data"))
                .bullets(data)
                .section(in.choose("Обновление", "Upgrade"))
                .bullets(upgrade)
                .section(in.choose("Откат", "Roll-back"))
                .bullets(rollback)
                .toString();
    }

    private static List<String> orNone(List<String> values, Language in) {
        return values.isEmpty()
                ? List.of(in.choose("не нужны", "none"))
                : values.stream().map(value -> "`" + value + "`").toList();
    }
}
