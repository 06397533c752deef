"""Work blocks with breaks between a start and an end."""

from re import IGNORECASE, fullmatch, search

from .models import Input, Output, PlanItem
from .runtime.dates import find_times
from .runtime.errors import UserError
from .runtime.tools import Tools
from ..shared.say import say

PAIR: str = r"(?<![\d:./])(\d{1,3})\s*[/+]\s*(\d{1,3})(?![\d:./])"
MINUTES: str = r"[- ]?(?:мин\w*|minutes?|mins?)"
WORK: str = r"(?:\bпо|\bof|блок\w*|blocks?|учеб\w*|работ\w*|study|work)\s+(\d{1,3})" + MINUTES
REST: str = r"(?:перерыв\w*|отдых\w*|breaks?|rest)(?:\s+(?:по|of))?\s*(\d{1,3})(?![\d:])"
REST_AFTER: str = r"(\d{1,3})" + MINUTES + r"\s*(?:перерыв|отдых|breaks?|rest)"
WORK_MINUTES: int = 25
REST_MINUTES: int = 5


def from_text(text: str, tools: Tools) -> Input:
    """Первое время: начало, второе: конец. // The first time is the start, the second the end."""
    times = find_times(text)
    if len(times) < 2:
        raise UserError(say("which"))
    pair = search(PAIR, text)
    work = search(WORK, text, IGNORECASE)
    rest = search(REST, text, IGNORECASE) or search(REST_AFTER, text, IGNORECASE)
    return Input(
        start=clock(times[0].hour * 60 + times[0].minute),
        end=clock(times[1].hour * 60 + times[1].minute),
        work=int(pair.group(1)) if pair else int(work.group(1)) if work else None,
        rest=int(pair.group(2)) if pair else int(rest.group(1)) if rest else None,
    )


def clock(minutes: int) -> str:
    """Минуты от полуночи как ЧЧ:ММ. // Minutes from midnight as HH:MM."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def minutes_of(time: str) -> int:
    """Минуты от полуночи; 24:00 тоже время. // Minutes from midnight."""
    parts = fullmatch(r"(\d{1,2}):(\d{2})", time.strip())
    value = int(parts.group(1)) * 60 + int(parts.group(2)) if parts else -1
    if not parts or int(parts.group(2)) > 59 or value > 24 * 60:
        raise UserError(say("time", {"time": time}))
    return value


async def handle(request: Input, tools: Tools) -> Output:
    """Блоки и перерывы подряд, не позже конца. // Blocks and breaks one after another."""
    start = minutes_of(request.start)
    end = minutes_of(request.end)
    work = WORK_MINUTES if request.work is None else request.work
    rest = REST_MINUTES if request.rest is None else request.rest
    values = {"start": clock(start), "end": clock(end), "work": str(work)}
    if end <= start:
        raise UserError(say("order", values))
    if start + work > end:
        raise UserError(say("short", values))
    plan: list[PlanItem] = []
    lines: list[str] = []
    blocks = 0
    now = start
    while now + work <= end:
        blocks += 1
        span = {"start": clock(now), "end": clock(now + work)}
        plan.append(PlanItem(kind="work", start=span["start"], end=span["end"]))
        lines.append(say("work", span | {"number": str(blocks)}))
        now += work
        if now + rest + work > end:
            break
        if rest:
            pause = {"start": clock(now), "end": clock(now + rest)}
            plan.append(PlanItem(kind="break", start=pause["start"], end=pause["end"]))
            lines.append(say("break", pause))
        now += rest
    lines.append(say("left", {"blocks": str(blocks), "left": str(end - now)}))
    return Output(text="\n".join(lines), blocks=blocks, plan=plan, left_minutes=end - now)
