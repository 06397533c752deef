"""Numbers between the bases 2, 8, 10 and 16, with the steps of the division."""

from re import findall

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.tools import Tools
from ..shared.say import say

DIGITS: str = "0123456789abcdef"
BASES: dict[str, str] = {}
INTO: list[str] = []


def base_of(word: str) -> int:
    """Основание, которое называет слово, или 0. // The base a word names, or 0."""
    return next((int(BASES[stem]) for stem in BASES if word.startswith(stem)), 0)


def from_text(text: str, tools: Tools) -> Input:
    """Число и основания: первое после предлога «в» целевое. // A number and its bases."""
    source = target = 0
    number = ""
    previous = ""
    for word in findall(r"[0-9a-zа-яё]+", text.lower()):
        base = base_of(word)
        if base and previous in INTO and not target:
            target = base
        elif base:
            source = source or base
        elif not number and findall(r"^(?:0[xbo])?[0-9a-f]*\d[0-9a-f]*$", word):
            number = word
        previous = word
    if not number:
        raise UserError(say("which"))
    prefix = {"0x": 16, "0b": 2, "0o": 8}.get(number[:2], 0)
    if prefix and not source and len(number) > 2:
        source, number = prefix, number[2:]
    if not source:
        source = 16 if findall(r"[a-f]", number) else 10
    return Input(number=number, source=source, target=target or None)


def parse(number: str, base: int) -> int:
    """Значение числа; недопустимая цифра называется. // The value; a bad digit is named."""
    value = 0
    for digit in number:
        place = DIGITS.find(digit)
        if not 0 <= place < base:
            raise UserError(say("digit", {"digit": digit, "base": str(base)}))
        value = value * base + place
    return value


def written(value: int, base: int) -> tuple[str, list[str]]:
    """Запись числа и шаги деления. // The number's digits and the division's steps."""
    if value == 0:
        return "0", [f"0 : {base} = 0"]
    digits = ""
    steps: list[str] = []
    while value:
        rest = value % base
        steps.append(say("step", {
            "value": str(value),
            "base": str(base),
            "whole": str(value // base),
            "rest": str(rest),
            "digit": DIGITS[rest],
        }))
        digits = DIGITS[rest] + digits
        value //= base
    return digits, steps


async def handle(request: Input, tools: Tools) -> Output:
    """Переводит число и показывает шаги. // Converts a number and shows the steps."""
    number = request.number.strip().lower()
    minus = number.startswith("-")
    number = number.removeprefix("-")
    if not number:
        raise UserError(say("which"))
    value = parse(number, request.source)
    sign = "-" if minus and value else ""
    results = {base: written(value, base) for base in (2, 8, 10, 16)}
    lines = [say("head", {"number": sign + number, "base": str(request.source)})]
    lines += [f"{base}: {sign}{digits}" for base, (digits, _) in results.items()]
    targets = [request.target] if request.target else [2, 16]
    for base in targets:
        digits, steps = written(value, base)
        if base not in results:
            lines.append(f"{base}: {sign}{digits}")
        if base != 10:
            lines += [say("steps", {"base": str(base)}), *steps]
    return Output(
        text="\n".join(lines),
        binary=sign + results[2][0],
        octal=sign + results[8][0],
        decimal=sign + results[10][0],
        hexadecimal=sign + results[16][0],
    )
