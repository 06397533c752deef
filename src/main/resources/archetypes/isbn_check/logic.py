"""Checks the check digit of ISBN-10 and ISBN-13."""

from re import findall, sub

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.text import after_command
from .runtime.tools import Tools
from ..shared.say import say


def from_text(text: str, tools: Tools) -> Input:
    """Номер в тексте, дефисы и пробелы не мешают. // The number in the text."""
    plain = sub(r"(?i)isbn(?:-1[03])?:?", " ", after_command(text))
    found = [sub(r"[\s-]", "", match) for match in findall(r"[0-9](?:[\s-]?[0-9XxХх])+", plain)]
    if not found:
        raise UserError(say("which"))
    return Input(number=max(found, key=len))


def digit_of_ten(body: str) -> str:
    """Контрольный знак ISBN-10. // The check digit of ISBN-10."""
    total = sum(int(digit) * (10 - place) for place, digit in enumerate(body))
    rest = (11 - total % 11) % 11
    return "X" if rest == 10 else str(rest)


def digit_of_thirteen(body: str) -> str:
    """Контрольная цифра ISBN-13. // The check digit of ISBN-13."""
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(body))
    return str((10 - total % 10) % 10)


async def handle(request: Input, tools: Tools) -> Output:
    """Верен ли номер; у неверного: какой знак подошёл бы. // Whether the number is valid."""
    number = sub(r"[\s-]", "", request.number).upper().replace("Х", "X")
    if "X" in number[:-1] or ("X" in number and len(number) != 10):
        raise UserError(say("place"))
    if len(number) not in (10, 13) or not number[:-1].isdecimal():
        raise UserError(say("length", {"count": str(len(number))}))
    body = number[:-1]
    right = digit_of_ten(body) if len(number) == 10 else digit_of_thirteen(body)
    valid = number[-1] == right
    if len(number) == 13 and not number.startswith(("978", "979")):
        return Output(text=say("prefix", {"number": number}), valid=False)
    values = {"number": number, "right": right, "size": str(len(number))}
    return Output(text=say("valid" if valid else "invalid", values), valid=valid)
