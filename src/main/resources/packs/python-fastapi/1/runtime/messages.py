"""Тексты среды выполнения для людей: русские и английские."""

from contextvars import ContextVar

RUSSIAN_READERS = ("ru", "be", "kk")

LANGUAGE: ContextVar[str] = ContextVar("language", default="ru")

TEXTS: dict[str, tuple[str, str]] = {
    "too_big": ("не больше {limit}", "at most {limit}"),
    "too_small": ("не меньше {limit}", "at least {limit}"),
    "too_long": ("не длиннее {limit}", "no longer than {limit}"),
    "one_of": ("одно из: {limit}", "one of: {limit}"),
    "missing": ("нужно указать", "is required"),
    "unknown": ("такого поля нет", "there is no such field"),
    "wrong": ("не подходит по виду", "has a wrong form"),
    "source_address": (
        "Адрес {host} не входит в список разрешённых источников.",
        "The address {host} is not in the list of allowed sources.",
    ),
    "source_silent": (
        "Источник {host} сейчас не отвечает. Попробуйте позже.",
        "The source {host} does not answer now. Please try later.",
    ),
    "source_status": (
        "Источник {host} ответил ошибкой {status}.",
        "The source {host} answered with error {status}.",
    ),
    "source_size": ("Ответ источника {host} слишком большой.", "{host} sent too large an answer."),
    "source_form": (
        "Источник ответил не так, как ожидалось. Попробуйте позже.",
        "The source answered in an unexpected form. Please try later.",
    ),
    "llm_off": (
        "Языковая модель для этого плагина не настроена.",
        "No language model is configured for this plugin.",
    ),
    "llm_silent": (
        "Языковая модель сейчас не отвечает. Попробуйте позже.",
        "The language model does not answer now. Please try later.",
    ),
    "storage_full": (
        "Записей слишком много или они слишком длинные: удалите лишнее.",
        "There are too many records, or they are too long: delete some.",
    ),
    "too_slow": (
        "Не успел ответить вовремя. Попробуйте ещё раз.",
        "The answer took too long. Please try again.",
    ),
    "broken": (
        "Внутри плагина случилась ошибка. Мы уже знаем о ней.",
        "Something broke inside the plugin. It has been noted.",
    ),
}


def say(key: str, host: str = "", status: int = 0, limit: object = "") -> str:
    """Текст на языке текущего вызова с подставленными значениями."""
    russian, english = TEXTS[key]
    text = russian if LANGUAGE.get() in RUSSIAN_READERS else english
    text = text.replace("{status}", str(status)).replace("{limit}", str(limit))
    return text.replace("{host}", host)
