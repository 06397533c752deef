"""Strips and rolls of wallpaper for a room, with the pattern repeat."""

import math
from re import IGNORECASE, search, sub

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.numbers import numbers
from .runtime.tools import Tools
from ..shared.language import shown
from ..shared.say import say

NUMBER: str = r"(\d+(?:[.,]\d+)?)"
METRES: str = r"\s*(см|cm|мм|mm)?"
ROLL: str = (
    r"\b(?:рулон[аеу]?|roll)\b\D{0,12}" + NUMBER + METRES + r"\s*(?:x|х|×|\*|на|by)\s*" + NUMBER
)
PATTERN: str = r"(?:раппорт\w*|подгон\w*|repeat|pattern)\D{0,12}" + NUMBER + METRES
HEIGHT: str = r"(?:высот\w*|потол\w*|height|ceiling\w*|high)\D{0,12}" + NUMBER + METRES
ROLL_WIDTH: float = 0.53
ROLL_LENGTH: float = 10.05
EXACT: float = 1e-9


def metres(number: str, unit: str | None, most: float) -> float:
    """Метры; без единицы числа больше most считаются сантиметрами. // Metres."""
    value = float(number.replace(",", "."))
    name = (unit or "").lower()
    if name in ("мм", "mm"):
        return value / 1000
    return value / 100 if name in ("см", "cm") or (not name and value > most) else value


def from_text(text: str, tools: Tools) -> Input:
    """Размеры комнаты, рулона и раппорт. // The room, the roll and the repeat."""
    roll = search(ROLL, text, IGNORECASE)
    line = sub(ROLL, " ", text, flags=IGNORECASE)
    pattern = search(PATTERN, line, IGNORECASE)
    line = sub(PATTERN, " ", line, flags=IGNORECASE)
    height = search(HEIGHT, line, IGNORECASE)
    line = sub(HEIGHT, " ", line, flags=IGNORECASE)
    found = [value / 100 if value >= 100 else value for value in numbers(line)]
    high = metres(height.group(1), height.group(2), 20) if height else None
    if high is None and len(found) > 2:
        high = found[2]
    if len(found) < 2 or high is None:
        raise UserError(say("which"))
    sides: list[float] = []
    if roll:
        sides = [metres(roll.group(1), roll.group(2), 5), metres(roll.group(3), "", 100)]
    return Input(
        length=found[0],
        width=found[1],
        height=high,
        roll_width=min(sides) if sides else None,
        roll_length=max(sides) if sides else None,
        pattern=metres(pattern.group(1), pattern.group(2), 5) if pattern else None,
    )


async def handle(request: Input, tools: Tools) -> Output:
    """Полосы по периметру и рулоны. // Strips around the room, and rolls."""
    wide = request.roll_width or ROLL_WIDTH
    long = request.roll_length or ROLL_LENGTH
    pattern = request.pattern or 0.0
    strip = request.height
    if pattern:
        strip = math.ceil(strip / pattern - EXACT) * pattern
    if strip > long + EXACT:
        raise UserError(say("short", {"strip": shown(strip), "roll": shown(long)}))
    perimeter = 2 * (request.length + request.width)
    strips = math.ceil(perimeter / wide - EXACT)
    each = math.floor(long / strip + EXACT)
    rolls = -(-strips // each)
    values = {
        "perimeter": shown(perimeter),
        "strips": str(strips),
        "width": shown(wide),
        "strip": shown(strip),
        "length": shown(long),
        "each": str(each),
        "rolls": str(rolls),
    }
    return Output(text=say("answer", values), rolls=rolls, strips=strips, strips_per_roll=each)
