"""Fuel use from fill-ups, weighted by distance."""

from re import IGNORECASE, search

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.numbers import numbers
from .runtime.text import after_command
from .runtime.tools import Tools
from ..shared.language import shown
from ..shared.say import say
from ..shared.speech import asks

LITRES: str = ""
KM: str = ""
COST: str = ""
UNDO: list[str] = []
MOST: int = 500


def named(pattern: str, text: str) -> float | None:
    """Число с этой единицей. // The number that bears this unit."""
    match = search(pattern, text, IGNORECASE)
    group = next((part for part in match.groups() if part), "") if match else ""
    found = numbers(group)
    return found[0] if found else None


def from_text(text: str, tools: Tools) -> Input:
    """Литры и километры; без единиц сначала литры. // Litres and km; litres come first."""
    line = after_command(text)
    found = numbers(line)
    if asks(line, UNDO):
        return Input(action="undo")
    if not found:
        return Input(action="show")
    litres, km, cost = named(LITRES, line), named(KM, line), named(COST, line)
    rest = [value for value in found if value not in (litres, km, cost)]
    if litres is None and rest:
        litres = rest.pop(0)
    if km is None and rest:
        km = rest.pop(0)
    if litres is None or km is None:
        raise UserError(say("which"))
    if litres <= 0 or km <= 0 or min(found) < 0:
        raise UserError(say("zero"))
    return Input(action="add", litres=litres, km=km, cost=cost)


def answer(rows: list[tuple[float, float, float]]) -> Output:
    """Последний и средний расход. // The last and the average use."""
    if not rows:
        return Output(text=say("none"), count=0)
    litres, km = sum(row[0] for row in rows), sum(row[1] for row in rows)
    last = round(rows[-1][0] / rows[-1][1] * 100, 2)
    average = round(litres / km * 100, 2)
    values = {"average": shown(average), "km": shown(km, 0), "count": str(len(rows))}
    lines = [say("last", {"last": shown(last)}), say("average", values)]
    priced = [row for row in rows if row[2] > 0]
    each: float | None = None
    if priced:
        each = round(sum(row[2] for row in priced) / sum(row[1] for row in priced), 2)
        lines.append(say("cost", {"cost": shown(each)}))
    text = "\n".join(lines)
    return Output(text=text, last=last, average=average, cost_per_km=each, count=len(rows))


async def handle(request: Input, tools: Tools) -> Output:
    """Записывает заправку и считает расход. // Notes a fill-up and computes the use."""
    saved = await tools.storage.get_json("fills")
    rows = [
        (row.number("litres"), row.number("km"), row.number("cost"))
        for row in (saved.items() if saved else [])
    ]
    if request.action == "add":
        if request.litres is None or request.km is None:
            raise UserError(say("which"))
        if request.km <= 0:
            raise UserError(say("zero"))
        if len(rows) >= MOST:
            raise UserError(say("full", {"most": str(MOST)}))
        rows.append((request.litres, request.km, request.cost or 0.0))
    elif request.action == "undo":
        rows = rows[:-1]
    if request.action != "show":
        fills = [{"litres": one, "km": two, "cost": three} for one, two, three in rows]
        await tools.storage.put_json("fills", fills)
    return answer(rows)
