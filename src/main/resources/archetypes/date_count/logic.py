"""Days between dates, the day of the week and the full years."""

from datetime import date

from .models import Input, Output
from .runtime.dates import find_dates
from .runtime.errors import UserError
from .runtime.tools import Tools
from ..shared.language import LANGUAGE
from ..shared.say import say

WEEKDAYS: list[str] = []


def from_text(text: str, tools: Tools) -> Input:
    """Одна дата или две. // One date or two."""
    found = find_dates(text, tools.clock.today())
    if not found:
        raise UserError(say("which"))
    return Input(first=found[0], second=found[1] if len(found) > 1 else None)


def written(day: date) -> str:
    """Дата, как её пишут люди. // A date as people write it."""
    if LANGUAGE == "en":
        return f"{day.year}-{day.month:02}-{day.day:02}"
    return f"{day.day:02}.{day.month:02}.{day.year}"


def moved(day: date, months: int) -> date:
    """День столько месяцев спустя; 31 становится последним днём месяца. // Months later."""
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    for number in range(day.day, 27, -1):
        following = date(year + month // 12, month % 12 + 1, 1)
        last = (following - date(year, month, 1)).days
        if number <= last:
            return date(year, month, number)
    return date(year, month, min(day.day, 28))


def parts_of(first: date, second: date) -> tuple[int, int, int]:
    """Полные годы, месяцы и дни. // Full years, months and days."""
    start, end = min(first, second), max(first, second)
    months = (end.year - start.year) * 12 + end.month - start.month
    if end.day < start.day:
        months -= 1
    return months // 12, months % 12, (end - moved(start, months)).days


async def handle(request: Input, tools: Tools) -> Output:
    """Дни, годы и дни недели. // Days, years and weekdays."""
    today = tools.clock.today()
    first = request.first
    second = request.second or today
    if max(first.year, second.year) > 9000:
        raise UserError(say("which"))
    years, months, rest = parts_of(first, second)
    days = (second - first).days if request.second else abs((second - first).days)
    shares = {"years": str(years), "months": str(months), "days": str(rest)}
    values = {
        "first": written(first),
        "second": written(second),
        "weekday": WEEKDAYS[first.weekday()],
        "other": WEEKDAYS[second.weekday()],
        "days": str(days),
        "parts": say("parts", shares),
    }
    key = "between" if request.second else "until" if first > today else "since"
    if not request.second and first == today:
        key = "today"
    return Output(text=say(key, values), days=days, weekday=values["weekday"], years=years)
