"""Meanings of an English word (dictionaryapi.dev, no key)."""

from re import findall
from urllib.parse import quote

from .models import Input, Output
from .runtime.errors import UpstreamError, UserError
from .runtime.text import after_command
from .runtime.tools import Tools
from ..shared.say import say

API: str = "https://api.dictionaryapi.dev/api/v2/entries/en/"
ASKING: list[str] = ["what", "does", "do", "the", "word", "mean", "means", "meaning", "of", "define"]
MOST: int = 6


def from_text(text: str, tools: Tools) -> Input:
    """Английское слово вопроса. // The English word that is asked about."""
    found = findall(r"[A-Za-z][A-Za-z'-]*", after_command(text))
    asked = [word for word in found if word.lower() not in ASKING] or found[-1:]
    if not asked:
        raise UserError(say("which"))
    return Input(word=asked[-1][:60].lower())


async def handle(request: Input, tools: Tools) -> Output:
    """Значения слова. // A word's meanings."""
    word = request.word.strip()
    if not word:
        raise UserError(say("which"))
    try:
        found = await tools.http.get_json(API + quote(word))
    except UpstreamError as error:
        if error.status == 404:
            raise UserError(say("not_found", {"word": word})) from error
        raise
    entry = found.at(0)
    meanings = [
        f"{kind.text('partOfSpeech')}: {one.text('definition')}"
        for kind in entry.items("meanings")
        for one in kind.items("definitions")[:2]
    ][:MOST]
    head = word + (f" {entry.text('phonetic')}" if entry.has("phonetic") else "")
    lines = [f"{number}. {line}" for number, line in enumerate(meanings, start=1)]
    return Output(text="\n".join([head, *lines]), meanings=meanings)
