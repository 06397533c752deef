"""Russian in Latin letters and back."""

from re import search

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.tools import Tools
from ..shared.payload import payload
from ..shared.say import say

LATIN: dict[str, str] = {}
BACK: dict[str, str] = {}


def from_text(text: str, tools: Tools) -> Input:
    """Текст после двоеточия. // The text after a colon."""
    return Input(content=payload(text))


def to_latin(content: str) -> str:
    """Регистр сохраняется: «Щ» даёт «Shch», а в слове заглавными «SHCH». // Case is kept."""
    result = ""
    for place, letter in enumerate(content):
        other = LATIN.get(letter.lower(), letter)
        if letter.isupper() and letter.lower() in LATIN:
            near = content[max(0, place - 1) : place] + content[place + 1 : place + 2]
            following = content[place + 1 : place + 2]
            loud = following.isupper() or (not following.isalpha() and near.isupper())
            other = other.upper() if loud else other[:1].upper() + other[1:]
        result += other
    return result


def to_cyrillic(content: str) -> str:
    """Сначала самые длинные сочетания. // The longest combinations first."""
    result = ""
    place = 0
    while place < len(content):
        for length in (4, 3, 2, 1):
            piece = content[place : place + length]
            if len(piece) == length and piece.lower() in BACK:
                other = BACK[piece.lower()]
                result += other[:1].upper() + other[1:] if piece[0].isupper() else other
                place += length
                break
        else:
            result += content[place]
            place += 1
    return result


async def handle(request: Input, tools: Tools) -> Output:
    """Есть русские буквы: пишет латиницей, иначе кириллицей. // Which way depends on the text."""
    content = request.content
    if not content.strip():
        raise UserError(say("which"))
    if search(r"[а-яё]", content.lower()):
        result = to_latin(content)
        return Output(text=result, result=result)
    result = to_cyrillic(content)
    return Output(text=say("note", {"result": result}), result=result)
