"""Check digits of the Russian numbers INN, SNILS, OGRN and OGRNIP."""

from re import IGNORECASE, findall, search, sub

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.text import after_command
from .runtime.tools import Tools
from ..shared.say import say

KINDS: dict[str, str] = {
    "inn": r"\bинн\b|\binn\b",
    "snils": r"снилс|snils",
    "ogrn": r"огрн|ogrn",
}
LENGTHS: dict[int, str] = {10: "inn", 12: "inn", 11: "snils", 13: "ogrn", 15: "ogrnip"}
WEIGHTS: list[int] = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]


def from_text(text: str, tools: Tools) -> Input:
    """Самый длинный ряд цифр и название номера. // The longest run of digits, and its name."""
    line = after_command(text)
    found = findall(r"\d(?:[ \u00a0-]?\d)+", line)
    if not found:
        raise UserError(say("which"))
    named = [kind for kind, stem in KINDS.items() if search(stem, line, IGNORECASE)]
    if len(named) == 1 and named[0] in ("inn", "snils", "ogrn"):
        number = max(found, key=len)[:40]
        if named[0] == "inn":
            return Input(number=number, kind="inn")
        return Input(number=number, kind="snils" if named[0] == "snils" else "ogrn")
    return Input(number=max(found, key=len)[:40])


def weighted(digits: str, skipped: int) -> str:
    """Контрольная цифра ИНН. // A check digit of the INN."""
    pairs = zip(digits, WEIGHTS[skipped:], strict=True)
    total = sum(int(digit) * weight for digit, weight in pairs)
    return str(total % 11 % 10)


def ending(number: str) -> str:
    """Какими должны быть последние цифры. // What the last digits should be."""
    if len(number) == 10:
        return weighted(number[:9], 2)
    if len(number) == 12:
        first = weighted(number[:10], 1)
        return first + weighted(number[:10] + first, 0)
    if len(number) == 11:
        total = sum(int(digit) * (9 - place) for place, digit in enumerate(number[:9]))
        return f"{total % 101 % 100:02}"
    body = int(number[:-1])
    return str(body % (11 if len(number) == 13 else 13) % 10)


async def handle(request: Input, tools: Tools) -> Output:
    """Сверяет последние цифры. // Compares the last digits."""
    number = sub(r"[\s\u00a0-]", "", request.number)
    if not number.isdecimal() or not number.isascii():
        raise UserError(say("which"))
    kind = LENGTHS.get(len(number), "")
    if not kind or (request.kind and not kind.startswith(request.kind)):
        raise UserError(say("length", {"count": str(len(number))}))
    if not number.strip("0"):
        raise UserError(say("zeros"))
    right = ending(number)
    valid = number.endswith(right)
    values = {"kind": say(kind), "number": number, "right": right}
    if kind == "snils" and int(number[:9]) <= 1001998:
        return Output(text=say("early", values), valid=True, kind=kind)
    return Output(text=say("valid" if valid else "invalid", values), valid=valid, kind=kind)
