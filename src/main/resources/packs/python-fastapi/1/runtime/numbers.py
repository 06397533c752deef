"""Числа в тексте и в ответе: так, как их пишут люди."""

from decimal import ROUND_HALF_UP, Decimal
from re import IGNORECASE, Match, finditer, search, sub

from .messages import LANGUAGE
from .number_words import number_words
from .text import after_command

NOT_NUMBERS = (
    r"\b\d{1,2}:\d{2}(?::\d{2})?\b"
    r"|\b\d{4}-\d{2}-\d{2}\b"
    r"|\b\d{1,2}/\d{1,2}/\d{2,4}\b"
    r"|\b\d+(?:\.\d+){2,}\b"
)
SIGN = r"(?P<minus>(?<![\w)])[-−–](?=\d)|\b(?:минус|minus)\s+)?"
# Пробел делит тысячи перед словом, знаком валюты и дробью или если дальше одни нули: «12 500 ₽».
BODY = (
    r"(?<![^\W_])(?P<body>"
    r"\d{1,3}(?:[\u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?"
    r"|\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+|(?=\s?[^\W\d_]|\s?[₽$€₸%]))"
    r"|\d{1,3}(?: 000)+(?!\d)(?:[.,]\d+)?"
    r"|\d{1,3}(?:,\d{3}){2,}(?!\d)(?:\.\d+)?"
    r"|\d{1,3}(?:,\d{3})+\.\d+"
    r"|\d+(?:[.,]\d+)?)"
)
SCALE = (
    r"(?:(?P<kilo>[kк]\b|\s?(?:тысяч[аиу]?\b|тыс\b|thousand\b))"
    r"|(?P<mega>\s?(?:млн\b|миллион(?:а|ов)?\b|million\b))"
    r"|(?P<giga>\s?(?:млрд\b|миллиард(?:а|ов)?\b|billion\b)))?"
)


def numbers(text: str) -> list[float]:
    """Числа по порядку; словами («двадцать пять») только там, где цифр нет совсем."""
    plain = sub(NOT_NUMBERS, " ; ", after_command(text))
    if not search(r"\d", plain):
        return [] if search(r"\d", text) else number_words(plain)
    separated = sub(r"(?<=\d)\s*[xх×*]\s*(?=\d)", " ; ", plain, flags=IGNORECASE)
    return [_value(match) for match in finditer(SIGN + BODY + SCALE, separated, IGNORECASE)]


def format_number(value: float, digits: int = 2, language: str = "ru") -> str:
    """Запись числа: «1 234,5» по-русски, «1,234.5» по-английски, без лишних нулей."""
    step = Decimal(1).scaleb(-digits)
    rounded = Decimal(str(value)).quantize(step, rounding=ROUND_HALF_UP)
    written = f"{rounded:,f}"
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    if written == "-0":
        written = "0"
    if language == "en":
        return written
    return written.replace(",", " ").replace(".", ",")


def plural(n: float, one: str, few: str, many: str) -> str:
    """Форма слова при числе: 1 день, 2 дня, 5 дней, 1,5 дня."""
    if n != int(n):
        return few
    count = abs(int(n))
    if count % 10 == 1 and count % 100 != 11:
        return one
    if 2 <= count % 10 <= 4 and not 12 <= count % 100 <= 14:
        return few
    return many


def _value(match: Match[str]) -> float:
    body = sub(r"\s", "", match["body"])
    if body.count(",") > 1 or ("," in body and "." in body) or _english_thousands(body):
        body = body.replace(",", "")
    value = float(body.replace(",", "."))
    if match["kilo"]:
        value *= 1_000
    elif match["mega"]:
        value *= 1_000_000
    elif match["giga"]:
        value *= 1_000_000_000
    return -value if match["minus"] else value


def _english_thousands(body: str) -> bool:
    return LANGUAGE.get() == "en" and search(r"^[1-9]\d{0,2},\d{3}$", body) is not None
