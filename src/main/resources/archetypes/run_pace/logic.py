"""Pace, speed and time of a run."""

from re import IGNORECASE, search, sub

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.text import after_command
from .runtime.tools import Tools
from ..shared.language import shown
from ..shared.say import say

CLOCK: str = r"(?<!\d)(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?!\d)"
HOURS: str = r"(\d+(?:[.,]\d+)?)\s*(?:час\w*|ч\b|hours?|hrs?|h\b)"
MINUTES: str = r"(\d+(?:[.,]\d+)?)\s*(?:мин\w*|minutes?|mins?)"
SECONDS: str = r"(\d+)\s*(?:сек\w*|с\b|seconds?|secs?|s\b)"
PACE: str = r"темп|pace|/\s*км|на километр|/\s*km|per km"
HALF: str = r"полумарафон|half.?marathon"
FULL: str = r"марафон|marathon"
DISTANCE: str = (
    r"(\d+(?:[.,]\d+)?)\s*"
    r"(км|километр\w*|km|kilomet\w*|k\b|мил\w*|miles?|mi\b|метр\w*|м\b|m\b)"
)


def number(text: str) -> float:
    """Число с запятой или точкой. // A number with a comma or a dot."""
    return float(text.replace(",", "."))


def seconds_in(text: str) -> int:
    """Время в секундах, 0 если его нет. // The time in seconds, 0 where there is none."""
    clock = search(CLOCK, text)
    if clock:
        return int(clock.group(1) or 0) * 3600 + int(clock.group(2)) * 60 + int(clock.group(3))
    total = 0.0
    for pattern, worth in ((HOURS, 3600), (MINUTES, 60), (SECONDS, 1)):
        found = search(pattern, text, IGNORECASE)
        total += number(found.group(1)) * worth if found else 0
    return round(total)


def kilometres_in(text: str) -> float:
    """Дистанция в километрах, 0 если её нет. // The distance in km, 0 where there is none."""
    if search(HALF, text, IGNORECASE):
        return 21.0975
    found = search(DISTANCE, text, IGNORECASE)
    if not found:
        return 42.195 if search(FULL, text, IGNORECASE) else 0.0
    unit = found.group(2).lower()
    if unit.startswith(("мил", "mi")):
        return number(found.group(1)) * 1.609344
    short = unit in ("м", "m") or unit.startswith("метр")
    return number(found.group(1)) / (1000 if short else 1)


def from_text(text: str, tools: Tools) -> Input:
    """Дистанция и время или темп. // A distance with a time or a pace."""
    line = after_command(text)
    seconds = seconds_in(line)
    distance = kilometres_in(sub(CLOCK, " ; ", line))
    if not seconds or not distance:
        raise UserError(say("which"))
    given = search(r"(?:за|in)\s+\d", line, IGNORECASE)
    if search(PACE, line, IGNORECASE) and not given:
        return Input(kilometres=distance, pace_seconds=seconds)
    return Input(kilometres=distance, seconds=seconds)


def clock(seconds: int) -> str:
    """Секунды как Ч:ММ:СС или М:СС. // Seconds as H:MM:SS or M:SS."""
    if seconds >= 3600:
        return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    return f"{seconds // 60}:{seconds % 60:02}"


async def handle(request: Input, tools: Tools) -> Output:
    """Недостающее из темпа и времени. // What is missing of pace and time."""
    distance = request.kilometres
    if request.seconds:
        total = float(request.seconds)
    elif request.pace_seconds:
        total = distance * request.pace_seconds
    else:
        raise UserError(say("which"))
    speed = distance * 3600 / total
    pace = clock(round(total / distance))
    finish = clock(round(total))
    values = {"distance": shown(distance, 3), "finish": finish, "pace": pace}
    text = say("answer", values | {"speed": shown(speed, 2)})
    return Output(text=text, pace=pace, finish=finish, speed=round(speed, 2))
