package plugingenerator.request;

import java.util.Locale;

/** The closed list of reasons for no plugin (F5), each with its texts in Russian and English. */
public enum RefusalCode {
    NOT_ACTIVATED(
            "Сообщение не просит о новой функции.",
            "The message does not ask for a new function.",
            "Скажите, чему научить бота, например: «хочу, чтобы бот считал расход топлива».",
            "Say what the bot should learn, for example: \"I want the bot to count fuel use\"."),
    ALREADY_AVAILABLE(
            "Такая функция у бота уже есть.",
            "The bot has this function already.",
            "Воспользуйтесь ею; если нужна другая, добавьте force_new: true.",
            "Use it; if you need another one, add force_new: true."),
    DRAFT_PENDING(
            "Такой плагин уже сделан и ждёт решения оператора.",
            "Such a plugin has been made already and waits for the operator.",
            "Дождитесь решения оператора; если нужен другой плагин, добавьте force_new: true.",
            "Wait for the operator's decision; if you need another one, add force_new: true."),
    EMPTY_REQUEST(
            "В запросе нет пожелания.",
            "The request holds no wish.",
            "Опишите одним предложением, что должен делать плагин.",
            "Describe in one sentence what the plugin should do."),
    NOT_UNDERSTOOD(
            "Пожелание не удалось понять.",
            "The wish could not be understood.",
            "Переформулируйте словами: что вводит человек и что он получает в ответ.",
            "Rephrase it in words: what a person types and what comes back."),
    VAGUE_REQUEST(
            "Пожелание слишком общее: непонятно, какую задачу решать.",
            "The wish is too general: it names no task.",
            "Назовите задачу, например: «переводи рубли в евро».",
            "Name the task, for example: \"convert euros to dollars\"."),
    TOO_LONG(
            "Пожелание длиннее 4000 знаков.",
            "The wish is longer than 4,000 characters.",
            "Сократите пожелание до главного; подробности можно добавить позже.",
            "Shorten the wish to what matters; details can follow later."),
    CLARIFICATION_NEEDED(
            "Нужно уточнение.",
            "Some details are needed first.",
            "Ответьте на вопросы и пришлите пожелание ещё раз.",
            "Answer the questions and send the wish again."),
    CONTRADICTORY_CONSTRAINTS(
            "Требования противоречат друг другу.",
            "The constraints contradict each other.",
            "Оставьте одно из противоречащих требований.",
            "Keep one of the two."),
    INVALID_CONSTRAINTS(
            "Ограничения заданы неверно.",
            "The constraints are not valid.",
            "Исправьте названное ограничение или уберите его.",
            "Mend the constraint that is named, or drop it."),
    UNSUPPORTED_ARTIFACT_TYPE(
            "Такой вид результата не поддерживается.",
            "This artifact type is not supported.",
            "Поддерживается artifact_type: \"rest_plugin\" — плагин-сервис на FastAPI.",
            "Supported is artifact_type: \"rest_plugin\", a FastAPI service."),
    UNSUPPORTED_MANIFEST_VERSION(
            "Такая версия манифеста не поддерживается.",
            "This manifest version is not supported.",
            "Поддерживаются версии манифеста 1.x.",
            "Supported are manifest versions 1.x."),
    UNSUPPORTED_CORE_API(
            "Такая версия API ядра не поддерживается.",
            "This version of the core API is not supported.",
            "Поддерживается API ядра v1.",
            "Supported is core API v1."),
    UNSUPPORTED_LANGUAGE(
            "Плагины создаются только на Python.",
            "Plugins are made in Python only.",
            "Уберите language или укажите \"python\": на работу плагина для людей это не влияет.",
            "Drop language or say \"python\": people who use the plugin see no difference."),
    UNSUPPORTED_PYTHON_VERSION(
            "Такая версия Python не поддерживается.",
            "This Python version is not supported.",
            "Поддерживаются версии Python 3.11, 3.12, 3.13 и 3.14.",
            "Supported are Python 3.11, 3.12, 3.13 and 3.14."),
    CODE_EXECUTION_FORBIDDEN(
            "Плагины не исполняют присланный код и команды.",
            "Plugins do not run code or commands that people send.",
            "Подойдёт калькулятор с безопасным разбором выражений или готовый набор действий.",
            "A calculator with a safe parser, or a fixed set of actions, would work."),
    DATA_ACCESS_FORBIDDEN(
            "Плагины не читают файлы и настройки сервера и не отдают секреты.",
            "Plugins do not read the server's files and settings, or give away secrets.",
            "Подойдёт плагин, который хранит и показывает только то, что ему прислал сам"
                    + " пользователь.",
            "A plugin that keeps and shows only what its user sent would work."),
    RAW_QUERY_FORBIDDEN(
            "Плагины не выполняют присланные запросы к базе данных.",
            "Plugins do not run database queries that people send.",
            "Подойдёт плагин с готовыми отчётами и параметрами.",
            "A plugin with fixed reports and parameters would work."),
    EXFILTRATION_FORBIDDEN(
            "Плагины не пересылают чужие сообщения и личные данные.",
            "Plugins do not pass on other people's messages or personal data.",
            "Подойдёт плагин, который по просьбе пользователя сохраняет его собственные заметки.",
            "A plugin that keeps a user's own notes on request would work."),
    PRIVILEGE_CHANGE_FORBIDDEN(
            "Плагины не меняют права — ни свои, ни чужие.",
            "Plugins do not change rights, their own or others'.",
            "Назовите нужные права в scopes: их выдаёт оператор.",
            "Name the rights in scopes: the operator grants them."),
    CHECKS_REQUIRED(
            "Проверки отключить нельзя.",
            "The checks cannot be switched off.",
            "Уберите эту часть пожелания: остальное можно сделать.",
            "Drop that part of the wish: the rest can be made."),
    UNSAFE_NAME(
            "Такое имя плагина небезопасно.",
            "This plugin name is not safe.",
            "Имя — латинские буквы, цифры и «_», например birthdays.",
            "A name has Latin letters, digits and \"_\", for example birthdays."),
    HARMFUL_REQUEST(
            "Такой плагин может навредить людям или системе.",
            "Such a plugin could harm people or the system.",
            "Опишите задачу без вредной части.",
            "Describe the task without the harmful part."),
    INSTRUCTION_INJECTION(
            "В запросе есть указания для генератора, а не описание функции.",
            "The request instructs the generator instead of describing a function.",
            "Оставьте только описание функции для пользователя.",
            "Keep only what the function should do for its user."),
    NOT_CLEAN(
            "Не удалось получить код, который проходит все проверки.",
            "No code could be made that passes all checks.",
            "Упростите пожелание или разделите его на два.",
            "Simplify the wish or split it in two."),
    BUDGET_EXHAUSTED(
            "Лимит обращений к языковой модели исчерпан.",
            "The language model's budget is used up.",
            "Повторите завтра или попросите оператора поднять лимит.",
            "Try tomorrow, or ask the operator for a higher limit."),
    MODEL_UNAVAILABLE(
            "Языковая модель сейчас недоступна.",
            "The language model cannot be reached now.",
            "Повторите запрос позже.",
            "Try again later."),
    TOOLCHAIN_UNAVAILABLE(
            "Проверить код нечем: не установлены инструменты проверки.",
            "The code cannot be checked: the checking tools are not installed.",
            "Оператору: выполните ./run на машине с доступом к сети и повторите запрос.",
            "Operator: run ./run once with network access, then try again."),
    CANCELLED(
            "Запрос отменён.",
            "The request was cancelled.",
            "Пришлите пожелание снова, если оно ещё нужно.",
            "Send the wish again if it is still wanted."),
    DEADLINE_EXCEEDED(
            "Генерация не уложилась в отведённое время.",
            "The generation did not end in time.",
            "Упростите пожелание или повторите позже.",
            "Simplify the wish or try again later."),
    INTERNAL_ERROR(
            "Внутренняя ошибка генератора.",
            "The generator failed.",
            "Повторите запрос; если не поможет, сообщите оператору номер запроса.",
            "Try again; if that does not help, give the operator the request's id.");

    private final String russian;
    private final String english;
    private final String russianRecommendation;
    private final String englishRecommendation;

    RefusalCode(
            String russian,
            String english,
            String russianRecommendation,
            String englishRecommendation) {
        this.russian = russian;
        this.english = english;
        this.russianRecommendation = russianRecommendation;
        this.englishRecommendation = englishRecommendation;
    }

    /** The code as it stands in answers, for example {@code not_activated}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String reason(Language language) {
        return language.choose(russian, english);
    }

    public String recommendation(Language language) {
        return language.choose(russianRecommendation, englishRecommendation);
    }

    /** A failure is ours to mend; every other code is a refusal of the wish. */
    public boolean failure() {
        return switch (this) {
            case NOT_CLEAN,
                    MODEL_UNAVAILABLE,
                    TOOLCHAIN_UNAVAILABLE,
                    DEADLINE_EXCEEDED,
                    INTERNAL_ERROR ->
                    true;
            default -> false;
        };
    }
}
