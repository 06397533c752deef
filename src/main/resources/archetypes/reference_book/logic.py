"""A reference that starts with the asker's examples and learns what people teach it."""

from difflib import get_close_matches

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.text import after_command
from .runtime.tools import Tools
from ..shared.say import say

ENTRIES: dict[str, str] = {}
MOST: int = 500


def from_text(text: str, tools: Tools) -> Input:
    """«Слово = объяснение» учит, остальное спрашивает. // “Word = meaning” teaches."""
    key, sign, meaning = after_command(text).partition("=")
    return Input(term=key.strip(" ?."), meaning=meaning.strip() if sign else None)


async def known(tools: Tools) -> dict[str, str]:
    """Всё, что известно: начальное и выученное. // What is known: given and learnt."""
    entries = {term.casefold(): meaning for term, meaning in ENTRIES.items()}
    saved = await tools.storage.get_json("terms")
    if saved is not None:
        entries |= {term: saved.text(term) for term in saved.keys()}
    return entries


async def teach(term: str, meaning: str, tools: Tools) -> Output:
    """Запоминает объяснение. // Keeps a meaning."""
    saved = await tools.storage.get_json("terms")
    learnt = {key: saved.text(key) for key in saved.keys()} if saved is not None else {}
    if len(learnt) >= MOST:
        raise UserError(say("full", {"most": str(MOST)}))
    learnt[term.casefold()] = meaning[:100]
    await tools.storage.put_json("terms", learnt)
    return Output(text=say("learnt", {"term": term}), meaning=meaning[:100])


async def handle(request: Input, tools: Tools) -> Output:
    """Отвечает на слово или учит его. // Answers for a word, or learns it."""
    term = request.term.strip()
    if not term:
        raise UserError(say("what"))
    if request.meaning:
        return await teach(term, request.meaning, tools)
    entries = await known(tools)
    close = get_close_matches(term.casefold(), list(entries), n=1, cutoff=0.75)
    inside = [key for key in entries if len(key) > 2 and key in term.casefold()]
    hit = term.casefold() if term.casefold() in entries else next(iter([*inside, *close]), "")
    if not hit:
        raise UserError(say("unknown", {"term": term}))
    values = {"term": hit, "meaning": entries[hit]}
    return Output(text=say("answer", values), meaning=entries[hit])
