"""Tiles and packs for a floor or a wall."""

import math
from re import IGNORECASE, search

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.numbers import numbers
from .runtime.tools import Tools
from ..shared.language import shown
from ..shared.say import say

NUMBER: str = r"(\d+(?:[.,]\d+)?)"
BY: str = r"\s*(?:x|х|×|\*|на|by)\s*"
TILE: str = NUMBER + r"\s*(?:см|cm)?" + BY + NUMBER + r"\s*(см|cm|мм|mm)"
BARE: str = r"(?:плит\w+|tiles?)\s+" + NUMBER + BY + NUMBER + r"(?!\s*(?:м\b|m\b))(\b)"
AREA: str = NUMBER + r"\s*(?:кв\.?\s*м\w*|м\s*(?:²|2\b|кв)|квадрат\w*|sq|m\s*(?:²|2\b)|square)"
PACK: str = r"(?:упаков\w*|пачк\w*|коробк\w*|packs?|box\w*)\D{0,12}" + NUMBER
RESERVE: str = r"(?:запас\w*|reserve|spare|waste)\D{0,12}" + NUMBER + r"|" + NUMBER + r"\s*%"


def taken(pattern: str, text: str) -> tuple[list[str], str]:
    """Группы образца и текст без него. // The groups of a pattern, the text without it."""
    found = search(pattern, text, IGNORECASE)
    if not found:
        return [], text
    groups = [group for group in found.groups() if group is not None]
    return groups, text[: found.start()] + " ; " + text[found.end() :]


def number(text: str) -> float:
    """Число с запятой или точкой. // A number with a comma or a dot."""
    return float(text.replace(",", "."))


def from_text(text: str, tools: Tools) -> Input:
    """Плитка, упаковка, запас и площадь. // The tile, the pack, the reserve and the area."""
    tile, line = taken(TILE, text)
    if not tile:
        tile, line = taken(BARE, text)
    pack, line = taken(PACK, line)
    reserve, line = taken(RESERVE, line)
    area, line = taken(AREA, line)
    rest = numbers(line)
    if area:
        square = number(area[0])
    elif len(rest) > 1:
        square = rest[0] * rest[1]
    else:
        raise UserError(say("which"))
    scale = 0.1 if tile and tile[2].lower() in ("мм", "mm") else 1.0
    return Input(
        area=square,
        tile_length=number(tile[0]) * scale if tile else None,
        tile_width=number(tile[1]) * scale if tile else None,
        pack=number(pack[0]) if pack else None,
        reserve=number(reserve[0]) if reserve else None,
    )


async def handle(request: Input, tools: Tools) -> Output:
    """Площадь с запасом, плитки и упаковки вверх. // The area with reserve, rounded up."""
    reserve = 10.0 if request.reserve is None else request.reserve
    needed = request.area * (100 + reserve) / 100
    values = {"area": shown(request.area), "reserve": shown(reserve), "needed": shown(needed)}
    lines = [say("answer", values)]
    tiles = packs = None
    if request.tile_length and request.tile_width:
        tiles = math.ceil(needed * 10000 / (request.tile_length * request.tile_width) - 1e-9)
        sizes = {"length": shown(request.tile_length), "width": shown(request.tile_width)}
        lines.append(say("tiles", sizes | {"tiles": str(tiles)}))
    if request.pack:
        packs = math.ceil(needed / request.pack - 1e-9)
        lines.append(say("packs", {"pack": shown(request.pack), "packs": str(packs)}))
    return Output(text="\n".join(lines), needed=round(needed, 2), tiles=tiles, packs=packs)
