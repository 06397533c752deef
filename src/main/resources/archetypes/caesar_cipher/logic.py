"""Caesar cipher on the Latin and the Russian alphabet."""

from re import DOTALL, IGNORECASE, search

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.text import after_command
from .runtime.tools import Tools
from ..shared.say import say

ALPHABETS: list[str] = ["abcdefghijklmnopqrstuvwxyz", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"]
BACK: str = r"расшифр|дешифр|декод|обратно|назад|decode|decrypt|decipher|back\b"


def from_text(text: str, tools: Tools) -> Input:
    """Число перед текстом: сдвиг. // The number before the text is the shift."""
    line = after_command(text)
    parts = search(r"^([^:\n]*?(?<!\w)([-+−]?\d{1,4})[^:\n]*):\s*(\S.*)$", line, DOTALL)
    parts = parts or search(r"^(\D*?(?<!\w)([-+−]?\d{1,4}))\s+(\S.*)$", line, DOTALL)
    if not parts:
        raise UserError(say("which"))
    shift = int(parts.group(2).replace("−", "-"))
    if search(BACK, parts.group(1), IGNORECASE):
        shift = -shift
    return Input(content=parts.group(3), shift=shift)


def moved(letter: str, shift: int) -> str:
    """Буква на shift мест дальше в своём алфавите; прочие знаки как есть. // One letter moved."""
    small = letter.lower()
    for alphabet in ALPHABETS:
        if small in alphabet:
            other = alphabet[(alphabet.index(small) + shift) % len(alphabet)]
            return other if letter == small else other.upper()
    return letter


async def handle(request: Input, tools: Tools) -> Output:
    """Сдвигает каждую букву. // Shifts every letter."""
    if not request.content.strip():
        raise UserError(say("which"))
    result = "".join(moved(letter, request.shift) for letter in request.content)
    return Output(text=result, result=result)
