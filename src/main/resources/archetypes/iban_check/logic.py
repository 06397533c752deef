"""Length and check digits of an IBAN (ISO 13616)."""

from re import findall, fullmatch, search, sub

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.text import after_command
from .runtime.tools import Tools
from ..shared.say import say

LENGTHS: dict[str, int] = {}


def from_text(text: str, tools: Tools) -> Input:
    """Две буквы, две цифры и всё до конца номера. // Two letters, two digits and the rest."""
    line = sub(r"(?i)\biban\b:?", " ", after_command(text)).upper()
    found = findall(r"\b[A-Z]{2}\s?\d{2}(?:[ -]?[A-Z0-9]){8,50}", line)
    if not found:
        raise UserError(say("which"))
    groups = max(found, key=len).split()
    while len(groups) > 1 and not search(r"\d", groups[-1]):
        groups.pop()
    return Input(number=" ".join(groups)[:80])


def remainder(number: str) -> int:
    """Остаток от деления на 97. // The remainder of a division by 97."""
    return int("".join(str(int(sign, 36)) for sign in number)) % 97


async def handle(request: Input, tools: Tools) -> Output:
    """Длина по стране и контрольные цифры. // The country's length and the check digits."""
    number = sub(r"[\s-]", "", request.number).upper()
    if not fullmatch(r"[A-Z]{2}\d{2}[A-Z0-9]{8,34}", number):
        raise UserError(say("which"))
    country = number[:2]
    if country not in LENGTHS:
        raise UserError(say("country", {"country": country}))
    written = " ".join(number[start : start + 4] for start in range(0, len(number), 4))
    values = {"number": written, "country": country, "given": number[2:4]}
    values |= {"right": str(LENGTHS[country]), "count": str(len(number))}
    if len(number) != LENGTHS[country]:
        return Output(text=say("length", values), valid=False, country=country)
    values["right"] = f"{98 - remainder(number[4:] + country + '00'):02}"
    valid = remainder(number[4:] + number[:4]) == 1
    return Output(text=say("valid" if valid else "invalid", values), valid=valid, country=country)
