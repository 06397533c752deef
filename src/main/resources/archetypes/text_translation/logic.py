"""A translation that keeps the numbers and is written in the right alphabet."""

from re import IGNORECASE, search

from .models import Input, Output
from .runtime.tools import Tools
from ..shared.model import asked, given, lost, unquoted
from ..shared.say import say

TO_LATIN: str = ""
TO_CYRILLIC: str = ""


def share(text: str, letters: str) -> float:
    """Доля букв этого письма. // The share of letters of an alphabet."""
    found = [sign for sign in text.lower() if sign.isalpha()]
    return sum(sign in letters for sign in found) / len(found) if found else 0.5


def flaw(source: str, reply: str) -> str:
    """Замечание о числах и буквах. // A remark on numbers and letters."""
    figure = lost(source, reply)
    if figure:
        return say("lost", {"figure": figure})
    if reply.strip().casefold() in source.casefold():
        return say("same")
    cyrillic = share(reply, "абвгдежзийклмнопрстуфхцчшщъыьэюяёіўқңғұүөәһ")
    if search(TO_LATIN, source, IGNORECASE) and cyrillic > 0.5:
        return say("latin")
    if search(TO_CYRILLIC, source, IGNORECASE) and cyrillic < 0.3:
        return say("cyrillic")
    return ""


async def handle(request: Input, tools: Tools) -> Output:
    """Перевод текста. // The text in another language."""
    source = given(request.message)
    reply = await asked(tools, source, "", lambda answer: flaw(source, answer))
    return Output(text=unquoted(reply))
