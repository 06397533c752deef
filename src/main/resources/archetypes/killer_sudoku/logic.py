"""Sets of different digits that fill a cage of a given size and sum."""

from itertools import combinations
from re import IGNORECASE, findall, search, sub

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.text import after_command
from .runtime.tools import Tools
from ..shared.say import say

WORDS: list[str] = [
    r"\b(?:один|одна|одну|one)\b",
    r"\b(?:два|две|two)\b",
    r"\b(?:три|three)\b",
    r"\b(?:четыре|four)\b",
    r"\b(?:пять|five)\b",
    r"\b(?:шесть|six)\b",
    r"\b(?:семь|seven)\b",
    r"\b(?:восемь|eight)\b",
    r"\b(?:девять|nine)\b",
]
CELLS: str = r"(\d+)\s*-?\s*(?:cells?|клет\w*|ячее?\w*|squares?)"
TOTAL: str = r"(?:sum\w*|totals?|сумм\w*)\D{0,12}(\d+)|(?<!\d)(\d+)\s+(?:in|на)\s+\d"
LIST: str = r"((?:[1-9](?:\s*(?:,|и\b|and\b|\s)\s*)?)+)(?!\d)"
WITHOUT: str = r"(?:\bбез|without|\bno\b|кроме|except)\s+" + LIST
HAVING: str = r"(?:\bс\b|\bwith\b|including)\s+" + LIST


def from_text(text: str, tools: Tools) -> Input:
    """Размер и сумма клетки; цифры без и с. // Size and sum; digits left out and needed."""
    line = after_command(text)
    for digit, word in enumerate(WORDS, start=1):
        line = sub(word, str(digit), line, flags=IGNORECASE)
    without = search(WITHOUT, line, IGNORECASE)
    line = sub(WITHOUT, " ", line, flags=IGNORECASE)
    cells = search(CELLS, line, IGNORECASE)
    total = search(TOTAL, line, IGNORECASE)
    plain = sub(CELLS, " ", line, flags=IGNORECASE)
    having = search(HAVING, sub(TOTAL, " ", plain, flags=IGNORECASE), IGNORECASE)
    numbers = [int(number) for number in findall(r"\d{1,3}", line)]
    if len(numbers) < 2:
        raise UserError(say("which"))
    size = int(cells.group(1)) if cells else numbers[0]
    goal = int(total.group(1) or total.group(2)) if total else numbers[1]
    if not cells and not total and size > 9 >= goal:
        size, goal = goal, size
    return Input(
        cells=size,
        total=goal,
        without=[int(digit) for digit in findall(r"\d", without.group(1))] if without else None,
        having=[int(digit) for digit in findall(r"\d", having.group(1))] if having else None,
    )


async def handle(request: Input, tools: Tools) -> Output:
    """Все сочетания цифр с этой суммой. // All combinations of digits with this sum."""
    cells, total = request.cells, request.total
    low = cells * (cells + 1) // 2
    high = cells * (19 - cells) // 2
    values = {"cells": str(cells), "total": str(total), "low": str(low), "high": str(high)}
    if not low <= total <= high:
        raise UserError(say("range", values))
    without = set(request.without or [])
    having = set(request.having or [])
    found = [
        digits
        for digits in combinations(range(1, 10), cells)
        if sum(digits) == total and not without & set(digits) and having <= set(digits)
    ]
    sets = [" ".join(map(str, digits)) for digits in found]
    lines = [say("head", values | {"count": str(len(sets))}), *sets]
    common = [str(digit) for digit in range(1, 10) if all(digit in digits for digits in found)]
    if not found:
        lines.append(say("none"))
    elif common and len(found) > 1:
        lines.append(say("always", {"digits": ", ".join(common)}))
    return Output(text="\n".join(lines), sets=sets, count=len(sets))
