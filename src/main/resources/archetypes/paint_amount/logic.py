"""Litres and cans of paint."""

import math
from re import IGNORECASE, search

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.numbers import numbers
from .runtime.tools import Tools
from ..shared.language import shown
from ..shared.say import say

NUMBER: str = r"(\d+(?:[.,]\d+)?)"
AREA: str = (
    NUMBER + r"\s*(?:кв\.?\s*м\w*|м\s*(?:²|2\b|кв)|квадрат\w*|sq\w*\.?\s*m\w*|m\s*(?:²|2\b)|square)"
)
COATS: str = r"(\d+)\s*(?:сло\w*|coats?|layers?)"
COVERAGE: str = r"(?:расход\w*|укрывист\w*|coverage|covers?)\D{0,12}" + NUMBER
CAN: str = r"(?:банк\w*|вед\w+|cans?|tins?|buckets?)\D{0,12}" + NUMBER
HEIGHT: str = r"(?:высот\w*|потол\w*|height|ceiling\w*|high)\D{0,12}" + NUMBER


def taken(pattern: str, text: str) -> tuple[float | None, str]:
    """Названное число и текст без него. // A named number and the text without it."""
    found = search(pattern, text, IGNORECASE)
    if not found:
        return None, text
    value = float(found.group(1).replace(",", "."))
    return value, text[: found.start()] + " ; " + text[found.end() :]


def from_text(text: str, tools: Tools) -> Input:
    """Площадь или стороны и высота. // An area, or sides and a height."""
    area, line = taken(AREA, text)
    coats, line = taken(COATS, line)
    coverage, line = taken(COVERAGE, line)
    can, line = taken(CAN, line)
    height, line = taken(HEIGHT, line)
    rest = numbers(line)
    if area is None and len(rest) > 1:
        around = 2 * (rest[0] + rest[1])
        area = around * height if height is not None else rest[0] * rest[1]
    elif area is None and rest:
        area = rest[0] * (height or 1.0)
    if area is None:
        raise UserError(say("which"))
    return Input(
        area=area, coats=None if coats is None else int(coats), coverage=coverage, can=can
    )


async def handle(request: Input, tools: Tools) -> Output:
    """Площадь на слои, делённая на расход. // The area by coats over the coverage."""
    coats = request.coats or 2
    coverage = request.coverage or 10.0
    litres = request.area * coats / coverage
    values = {
        "area": shown(request.area),
        "coats": str(coats),
        "coverage": shown(coverage),
        "litres": shown(litres),
    }
    lines = [say("answer", values)]
    cans = None
    if request.can:
        cans = math.ceil(litres / request.can - 1e-9)
        lines.append(say("cans", {"can": shown(request.can), "cans": str(cans)}))
    lines.append(say("note"))
    return Output(text="\n".join(lines), litres=round(litres, 2), cans=cans)
