"""An .ics file of one event (RFC 5545), in the calendar's own time."""

from datetime import UTC, timedelta
from hashlib import sha256
from re import IGNORECASE, fullmatch, search, sub

from .models import Input, Output
from .runtime.dates import find_dates, find_times
from .runtime.errors import UserError
from .runtime.files import OutputFile
from .runtime.tools import Tools
from ..shared.payload import payload
from ..shared.say import say

DATE_START: str = (
    r"\s*[,;]?\s*(?:\b(?:в|на|к|с|от|at|on|from|in|через)\s+)?"
    r"(?:\d{1,4}[./:-]\d|\d{1,2}(?:-?го|st|nd|rd|th)?\s+[a-zа-яё]{3,}"
    r"|(?:послезавтра|завтра|сегодня|today|tomorrow)\b)"
)


def from_text(text: str, tools: Tools) -> Input:
    """Название до даты, день и часы. // The title before the date, the day and the hours."""
    line = payload(text)
    days = find_dates(line, tools.clock.today())
    if not days:
        raise UserError(say("which"))
    times = [f"{time.hour:02}:{time.minute:02}" for time in find_times(line)]
    head = search(DATE_START, line, IGNORECASE)
    title = line[: head.start()].strip(" ,.;—-") if head else ""
    return Input(
        title=title[:200] or say("event"),
        day=days[0],
        start=times[0] if times else None,
        end=times[1] if len(times) > 1 else None,
    )


def minutes_of(time: str) -> int:
    """Минуты от полуночи. // Minutes from midnight."""
    parts = fullmatch(r"([01]?\d|2[0-3]):([0-5]\d)", time.strip())
    if not parts:
        raise UserError(say("time", {"time": time}))
    return int(parts.group(1)) * 60 + int(parts.group(2))


def escaped(title: str) -> str:
    """Знаки, которые в файле значат другое. // Characters with a meaning in the file."""
    return sub(r"\s*\n\s*", r"\\n", sub(r"([\\;,])", r"\\\1", title))


async def handle(request: Input, tools: Tools) -> Output:
    """Файл с одним событием. // A file of one event."""
    day = request.day
    if day.year > 9000 or not request.title.strip():
        raise UserError(say("which"))
    date = day.isoformat().replace("-", "")
    shown = ""
    if request.start is None:
        following = (day + timedelta(days=1)).isoformat().replace("-", "")
        span = [f"DTSTART;VALUE=DATE:{date}", f"DTEND;VALUE=DATE:{following}"]
    else:
        start = minutes_of(request.start)
        end = minutes_of(request.end) if request.end is not None else start + 60
        if end <= start:
            raise UserError(say("order"))
        last = (day + timedelta(days=end // 1440)).isoformat().replace("-", "")
        span = [
            f"DTSTART:{date}T{start // 60:02}{start % 60:02}00",
            f"DTEND:{last}T{end // 60 % 24:02}{end % 60:02}00",
        ]
        shown = f", {start // 60:02}:{start % 60:02}–{end // 60 % 24:02}:{end % 60:02}"
    stamp = tools.clock.now().astimezone(UTC).isoformat()[:19].replace("-", "").replace(":", "")
    number = sha256("".join([request.title, *span]).encode()).hexdigest()[:32]
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//event file//plugin//", "BEGIN:VEVENT"]
    lines += [f"UID:{number}", f"DTSTAMP:{stamp}Z", *span]
    lines += [f"SUMMARY:{escaped(request.title)}", "END:VEVENT", "END:VCALENDAR", ""]
    values = {"title": request.title, "day": day.isoformat(), "time": shown}
    return Output(
        text=say("answer", values),
        calendar=OutputFile("event.ics", "text/calendar", "\r\n".join(lines)),
        whole_day=request.start is None,
    )
