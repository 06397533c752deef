"""Check digits of EAN-13, EAN-8 and UPC-A barcodes."""

from re import findall, sub

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.text import after_command
from .runtime.tools import Tools
from ..shared.say import say

REGIONS: dict[str, str] = {}


def from_text(text: str, tools: Tools) -> Input:
    """Самый длинный ряд цифр. // The longest run of digits."""
    line = sub(r"(?i)\b(?:ean|upc|gtin)-?(?:8|12|13|a)?\b", " ", after_command(text))
    found = findall(r"\d(?:[ -]?\d)+", line)
    if not found:
        raise UserError(say("which"))
    return Input(number=max(found, key=len)[:40])


def check_digit(body: str) -> str:
    """Контрольная цифра: справа налево множители 3 и 1. // Weights 3 and 1 from the right."""
    total = sum(int(digit) * (1 if place % 2 else 3) for place, digit in enumerate(reversed(body)))
    return str((10 - total % 10) % 10)


def region_of(number: str) -> str:
    """Где зарегистрирован префикс EAN-13. // Where the prefix of an EAN-13 is registered."""
    prefix = int(number[:3])
    for span, name in REGIONS.items():
        first, _, last = span.partition("-")
        if int(first) <= prefix <= int(last):
            return name
    return ""


async def handle(request: Input, tools: Tools) -> Output:
    """Контрольная цифра и префикс. // The check digit and the prefix."""
    number = sub(r"[\s-]", "", request.number)
    if not number.isdecimal() or not number.isascii():
        raise UserError(say("which"))
    if len(number) not in (8, 12, 13):
        raise UserError(say("length", {"count": str(len(number))}))
    right = check_digit(number[:-1])
    valid = number[-1] == right
    complete = number[:-1] + right
    region = region_of(number) if len(number) == 13 else ""
    if len(number) == 12 and not valid:
        complete = number + check_digit(number)
        text = say("added", {"number": number, "complete": complete})
        return Output(text=text, valid=False, complete=complete, region=region_of(complete))
    values = {"number": number, "right": right}
    values["kind"] = {8: "EAN-8", 12: "UPC-A", 13: "EAN-13"}[len(number)]
    values["region"] = say("region", {"region": region}) if region else ""
    text = say("valid" if valid else "invalid", values)
    return Output(text=text, valid=valid, complete=complete, region=region)
