"""Card numbers by Luhn's algorithm."""

from re import findall, search, sub

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.text import after_command
from .runtime.tools import Tools
from ..shared.say import say

SYSTEMS: dict[str, str] = {}


def from_text(text: str, tools: Tools) -> Input:
    """Самый длинный ряд цифр. // The longest run of digits."""
    found = findall(r"\d(?:[ \u00a0-]?\d)+", after_command(text))
    if not found:
        raise UserError(say("which"))
    return Input(number=max(found, key=len)[:60])


async def handle(request: Input, tools: Tools) -> Output:
    """Сумма по Луну делится на десять. // Luhn's sum is a multiple of ten."""
    number = sub(r"[\s\u00a0-]", "", request.number)
    if not number.isdecimal() or not number.isascii():
        raise UserError(say("which"))
    if not 12 <= len(number) <= 19:
        raise UserError(say("length", {"count": str(len(number))}))
    if not number.strip("0"):
        raise UserError(say("same"))
    total = 0
    for place, digit in enumerate(reversed(number)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    valid = total % 10 == 0
    system = next((SYSTEMS[start] for start in SYSTEMS if search(start, number)), "")
    masked = "•••• " + number[-4:]
    key = "valid" if valid else "invalid"
    text = say(key, {"number": masked, "system": system}).replace(" :", ":")
    return Output(text=text, valid=valid, system=system)
