"""Дни и часы в тексте человека, по-русски и по-английски."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, time, timedelta
from re import IGNORECASE, Match, finditer

MONTHS = (
    r"января|январь|янв|january|jan",
    r"февраля|февраль|фев|february|feb",
    r"марта|март|march|mar",
    r"апреля|апрель|апр|april|apr",
    r"мая|май|may",
    r"июня|июнь|june|jun",
    r"июля|июль|july|jul",
    r"августа|август|авг|august|aug",
    r"сентября|сентябрь|сен|september|sep",
    r"октября|октябрь|окт|october|oct",
    r"ноября|ноябрь|ноя|november|nov",
    r"декабря|декабрь|дек|december|dec",
)
MONTH = r"(?P<month>" + r"|".join(MONTHS) + r")\b\.?"
WEEKDAYS = (
    r"понедельник(?:а|у)?|monday",
    r"вторник(?:а|у)?|tuesday",
    r"сред(?:а|у|ы)|wednesday",
    r"четверг(?:а|у)?|thursday",
    r"пятниц(?:а|у|ы)|friday",
    r"суббот(?:а|у|ы)|saturday",
    r"воскресень(?:е|я)|sunday",
)
NEAR_DAYS: dict[str, int] = {
    "позавчера": -2,
    "вчера": -1,
    "yesterday": -1,
    "сегодня": 0,
    "today": 0,
    "завтра": 1,
    "tomorrow": 1,
    "послезавтра": 2,
}
DAY = r"\b(?P<day>\d{1,2})"
YEAR = r"(?:,?\s+(?P<year>\d{4}))?\b"
LATER = (
    r"\b(?:через|in)\s+(?:(?P<count>\d{1,3}|an?)\s+)?"
    r"(?P<unit>день|дня|дней|сутки|days?|недел[юиь]|weeks?|месяц(?:а|ев)?|months?)\b"
)
CLOCK = r"\b(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)\b(?:\s*(?P<half>[ap]m)\b)?"
HOUR = r"(?P<hour>1\d|2[0-3]|\d)"
FROM = r"\b(?:с|from)\s+" + HOUR + r"(?=\s+(?:до|to|till)\s+\d)"
TILL = r"\b(?:с|from)\s+\d[\d:]*\s+(?:до|to|till)\s+" + HOUR + r"\b(?!:)"
HALF = r"\b(?P<hour>1[0-2]|[1-9])\s*(?P<half>[ap]m)\b"
PART = r"\b" + HOUR + r"\s*(?:час(?:а|ов)?\s+)?(?P<half>утра|дня|вечера|ночи)\b"
HOURS = (
    r"\b(?:в|к|до|с|на|at)\s+" + HOUR + r"\s*(?:час(?:а|ов)?|ч|o'clock)\b"
    r"(?!\s+(?:утра|дня|вечера|ночи))"
)

Reader = Callable[[Match[str], date], date]


def find_dates(text: str, today: date) -> list[date]:
    """Дни по порядку; без года: ближайший, считая с сегодняшнего. Невозможные пропускаются."""
    found: list[tuple[int, date]] = []
    for pattern, reader in READERS:
        for match in finditer(pattern, text, IGNORECASE):
            try:
                found.append((match.start(), reader(match, today)))
            except (ValueError, OverflowError):
                continue
    return [day for _, day in sorted(found)]


def find_times(text: str) -> list[time]:
    """Часы по порядку: «18:00», «6 pm», «в 9 утра», «в 18 часов»."""
    found: dict[int, time] = {}
    for pattern in (CLOCK, HALF, PART, HOURS, FROM, TILL):
        for match in finditer(pattern, text, IGNORECASE):
            found.setdefault(match.start("hour"), _time(match.groupdict()))
    return [found[position] for position in sorted(found)]


def _time(parts: dict[str, str | None]) -> time:
    hour = int(parts["hour"] or 0)
    half = (parts.get("half") or "").lower()
    if hour <= 12 and half in ("pm", "вечера", "дня") and not (half == "дня" and hour >= 11):
        hour = hour % 12 + 12
    elif half in ("am", "ночи") and hour == 12:
        hour = 0
    return time(hour, int(parts.get("minute") or 0))


def _number_of(variants: tuple[str, ...], word: str) -> int:
    for number, variant in enumerate(variants, start=1):
        if any(True for _ in finditer(rf"^(?:{variant})$", word, IGNORECASE)):
            return number
    raise ValueError(word)


def _named(match: Match[str], today: date) -> date:
    month = _number_of(MONTHS, match["month"])
    return _day(int(match["day"]), month, match["year"], today)


def _numeric(match: Match[str], today: date) -> date:
    return _day(int(match["day"]), int(match["month"]), match["year"], today)


def _near(match: Match[str], today: date) -> date:
    return today + timedelta(days=NEAR_DAYS[match[0].lower()])


def _weekday(match: Match[str], today: date) -> date:
    ahead = (_number_of(WEEKDAYS, match[0]) - 1 - today.weekday()) % 7
    return today + timedelta(days=ahead or 7)


def _later(match: Match[str], today: date) -> date:
    count = int(match["count"]) if match["count"] and match["count"].isdigit() else 1
    unit = match["unit"].lower()
    if unit.startswith(("нед", "week")):
        return today + timedelta(weeks=count)
    if unit.startswith(("мес", "month")):
        months = today.year * 12 + today.month - 1 + count
        year, month = months // 12, months % 12 + 1
        return date(year, month, min(today.day, monthrange(year, month)[1]))
    return today + timedelta(days=count)


def _day(day: int, month: int, year: str | None, today: date) -> date:
    if year:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    for candidate in range(today.year, today.year + 9):
        if day == 29 and month == 2 and monthrange(candidate, 2)[1] == 28:
            continue
        if date(candidate, month, day) >= today:
            return date(candidate, month, day)
    raise ValueError(day)


READERS: tuple[tuple[str, Reader], ...] = (
    (DAY + r"(?:-?го|st|nd|rd|th)?\s+" + MONTH + YEAR, _named),
    (r"\b" + MONTH + r"\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?\b(?!:)" + YEAR, _named),
    (DAY + r"\.(?P<month>0[1-9]|1[0-2])(?:\.(?P<year>\d{4}|\d{2}))?\b(?![.\d])", _numeric),
    (DAY + r"/(?P<month>\d{1,2})/(?P<year>\d{4}|\d{2})\b", _numeric),
    (r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\b", _numeric),
    (r"\b(?:" + r"|".join(NEAR_DAYS) + r")\b", _near),
    (r"\b(?:" + r"|".join(WEEKDAYS) + r")\b", _weekday),
    (LATER, _later),
)
