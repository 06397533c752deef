"""Numbers by day, with change, average and range."""

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.numbers import numbers
from .runtime.text import after_command
from .runtime.tools import Tools
from ..shared.language import shown
from ..shared.say import say
from ..shared.speech import asks

UNDO: list[str] = []
NEAR: int = 7
MOST: int = 1000


def from_text(text: str, tools: Tools) -> Input:
    """Число записывается, без числа: показ. // A number is noted; without one they are shown."""
    line = after_command(text)
    if asks(line, UNDO):
        return Input(action="undo")
    found = numbers(line)
    return Input(action="add", value=found[-1]) if found else Input(action="show")


def answer(rows: list[tuple[str, float]]) -> Output:
    """Сводка записей. // The entries in brief."""
    if not rows:
        return Output(text=say("none"), count=0)
    values = [value for _, value in rows]
    near = values[-NEAR:]
    last = values[-1]
    change = round(last - values[-2], 4) if len(values) > 1 else 0.0
    overall = round(last - values[0], 4)
    average = round(sum(near) / len(near), 4)
    first = {"last": shown(last), "day": rows[-1][0], "change": shown(change)}
    second = {"near": str(len(near)), "average": shown(average), "count": str(len(rows))}
    lines = [
        say("last", first | {"overall": shown(overall)}),
        say("span", second | {"low": shown(min(values)), "high": shown(max(values))}),
    ]
    return Output(
        text="\n".join(lines),
        count=len(rows),
        last=last,
        change=change,
        overall=overall,
        average=average,
    )


async def handle(request: Input, tools: Tools) -> Output:
    """Записывает число и показывает динамику. // Notes a number and shows the trend."""
    saved = await tools.storage.get_json("values")
    rows = [(one.text("day"), one.number("value")) for one in (saved.items() if saved else [])]
    if request.action == "add":
        if request.value is None:
            raise UserError(say("which"))
        rows = [*rows, (tools.clock.today().isoformat(), request.value)][-MOST:]
    elif request.action == "undo":
        rows = rows[:-1]
    if request.action != "show":
        kept = [{"day": day, "value": value} for day, value in rows]
        await tools.storage.put_json("values", kept)
    return answer(rows)
