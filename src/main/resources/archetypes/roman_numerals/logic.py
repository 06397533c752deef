"""Roman numerals from 1 to 3999, both ways."""

from re import findall, fullmatch

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.text import after_command
from .runtime.tools import Tools
from ..shared.say import say

SIGNS: dict[str, int] = {
    "M": 1000, "CM": 900, "D": 500, "CD": 400, "C": 100, "XC": 90, "L": 50, "XL": 40,
    "X": 10, "IX": 9, "V": 5, "IV": 4, "I": 1,
}
CYRILLIC: dict[str, str] = {"М": "M", "С": "C", "Х": "X", "І": "I"}


def latin(text: str) -> str:
    """Похожие русские буквы становятся латинскими. // Cyrillic look-alikes become Latin."""
    return "".join(CYRILLIC.get(sign, sign) for sign in text.upper())


def from_text(text: str, tools: Tools) -> Input:
    """Число цифрами, иначе самое длинное римское слово. // Digits, or the longest numeral."""
    line = after_command(text)
    digits = findall(r"-?\d+", line)
    words = [word for word in findall(r"\w+", line) if fullmatch(r"[MDCLXVI]+", latin(word))]
    if not digits and not words:
        raise UserError(say("which"))
    words.sort(key=lambda word: (word.isupper(), len(word)), reverse=True)
    return Input(number=digits[0] if digits else words[0])


def roman(value: int) -> str:
    """Римская запись числа. // A number in Roman numerals."""
    written = ""
    for sign, worth in SIGNS.items():
        written += sign * (value // worth)
        value %= worth
    return written


async def handle(request: Input, tools: Tools) -> Output:
    """Переводит в ту запись, которой не было. // Converts to the other notation."""
    number = latin(request.number.strip())
    if fullmatch(r"-?\d+", number):
        value = int(number)
    elif fullmatch(r"[MDCLXVI]+", number):
        worths = [SIGNS[sign] for sign in number]
        following = [*worths[1:], 0]
        value = sum(-one if one < two else one for one, two in zip(worths, following, strict=True))
    else:
        raise UserError(say("which"))
    if not 1 <= value <= 3999:
        raise UserError(say("range", {"number": str(value)}))
    right = roman(value)
    if number[0] not in "-0123456789" and number != right:
        raise UserError(say("wrong", {"number": number, "value": str(value), "right": right}))
    values = {"arabic": str(value), "roman": right}
    return Output(text=say("answer", values), roman=right, arabic=value)
