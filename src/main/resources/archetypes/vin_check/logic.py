"""Check digit and model year of a North American VIN (49 CFR 565)."""

from re import findall, search, sub

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.text import after_command
from .runtime.tools import Tools
from ..shared.say import say

LETTERS: str = "ABCDEFGHJKLMNP" + "RSTUVWXYZ"
VALUES: str = "12345678123457923456789"
WEIGHTS: list[int] = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
CYRILLIC: str = "АВЕКМНОРСТУХ"
LATIN: str = "ABEKMHOPCTYX"


def from_text(text: str, tools: Tools) -> Input:
    """Самое длинное слово с цифрой. // The longest word that has a digit."""
    line = after_command(text)
    found = [word for word in findall(r"[0-9A-Za-zА-Яа-я-]{5,}", line) if search(r"\d", word)]
    if not found:
        raise UserError(say("which"))
    return Input(number=max(found, key=len))


def value_of(sign: str) -> int:
    """Число, которое стоит за знаком. // The number behind a character."""
    if sign in "0123456789":
        return int(sign)
    if sign in ("I", "O", "Q"):
        raise UserError(say("letter", {"letter": sign}))
    if sign not in LETTERS:
        raise UserError(say("sign", {"sign": sign}))
    return int(VALUES[LETTERS.index(sign)])


async def handle(request: Input, tools: Tools) -> Output:
    """Контрольный знак и модельный год. // The check digit and the model year."""
    number = sub(r"[\s-]", "", request.number).upper()
    number = "".join(LATIN[CYRILLIC.index(sign)] if sign in CYRILLIC else sign for sign in number)
    values = [value_of(sign) for sign in number]
    if len(number) != 17:
        raise UserError(say("length", {"count": str(len(number))}))
    rest = sum(value * weight for value, weight in zip(values, WEIGHTS, strict=True)) % 11
    right = "X" if rest == 10 else str(rest)
    valid = number[8] == right
    shown = {"number": number, "right": right, "given": number[8], "code": number[9]}
    lines = [say("valid" if valid else "invalid", shown)]
    year = None
    years = [*(sign for sign in LETTERS if sign not in "UZ"), *"123456789"]
    if number[9] in years:
        year = 1980 + years.index(number[9]) + (0 if number[6] in "0123456789" else 30)
        lines.append(say("year", {"year": str(year)}))
    else:
        lines.append(say("unknown", shown))
    if number[0] not in "12345":
        lines.append(say("abroad"))
    return Output(text="\n".join(lines), valid=valid, check_digit=right, year=year)
