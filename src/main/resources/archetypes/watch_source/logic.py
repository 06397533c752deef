"""Looks at pages again and again, and tells when a page has changed or a wanted word has appeared."""

from hashlib import sha256
from re import IGNORECASE, search, sub

from .models import Input, Output
from .runtime.errors import UpstreamError, UserError
from .runtime.text import after_command, words
from .runtime.tools import Tools
from .runtime.watch import Notice
from ..shared.say import say

HOST: str = "example.com"
STOP: list[str] = []
MOST: int = 20


def address_of(text: str) -> str | None:
    """Адрес страницы в тексте. // A page's address in the text."""
    match = search(r"https?://[^\s«»\"<>]+", text, IGNORECASE)
    return match.group(0).rstrip(".,;)") if match else None


def from_text(text: str, tools: Tools) -> Input:
    """Адрес: следить; слово «не» или «хватит»: перестать. // An address: watch it."""
    line = after_command(text)
    address = address_of(line)
    spoken = words(line.replace(address, " ") if address else line)
    stop = any(word.startswith(stem) for word in spoken for stem in STOP)
    if stop:
        return Input(action="stop", address=address)
    if address is None:
        return Input(action="show")
    quoted = search(r"[«\"“](.+?)[»\"”]", line)
    return Input(action="watch", address=address, word=quoted.group(1) if quoted else None)


def readable(page: str) -> str:
    """Слова страницы без разметки. // The words of a page without its markup."""
    bare = sub(r"(?s)<(script|style)\b.*?</\1>|<!--.*?-->|<[^>]+>", " ", page)
    return sub(r"\s+", " ", bare).strip()


async def look(address: str, word: str, tools: Tools) -> str:
    """Отпечаток страницы; с искомым словом: есть ли оно. // What a page looks like now."""
    path = address.removeprefix(f"https://{HOST}/")
    text = readable(await tools.http.get_text(f"https://{HOST}/{path}"))
    if word:
        return "yes" if word.casefold() in text.casefold() else "no"
    return sha256(text.encode()).hexdigest()


async def shown(tools: Tools) -> Output:
    """За чем плагин следит. // What is being watched."""
    pages = [key.removeprefix("page:") for key in await tools.storage.keys("page:")]
    if not pages:
        return Output(text=say("none", {"host": HOST}), pages=[])
    return Output(text="\n".join([say("list"), *pages]), pages=pages)


async def handle(request: Input, tools: Tools) -> Output:
    """Начинает, прекращает или показывает слежение. // Starts, stops or shows watching."""
    address = request.address or ""
    if request.action == "show":
        return await shown(tools)
    if request.action == "stop":
        keys = await tools.storage.keys("page:")
        gone = [key for key in keys if not address or key == f"page:{address}"]
        for key in gone:
            await tools.storage.delete(key)
        return Output(text=say("stopped" if gone else "none", {"host": HOST}), pages=[])
    if not address.startswith(f"https://{HOST}/"):
        raise UserError(say("where", {"host": HOST}))
    if len(address) > 180 or len(await tools.storage.keys("page:")) >= MOST:
        raise UserError(say("full", {"most": str(MOST)}))
    word = request.word or ""
    seen = await look(address, word, tools)
    await tools.storage.put_json(f"page:{address}", {"word": word, "seen": seen})
    return Output(text=say("started", {"address": address}), pages=[address])


async def check(tools: Tools) -> list[Notice]:
    """Сравнивает страницы с тем, что было. // Compares the pages with what they were."""
    notices: list[Notice] = []
    for key in await tools.storage.keys("page:"):
        saved = await tools.storage.get_json(key)
        if saved is None:
            continue
        address, word, before = key.removeprefix("page:"), saved.text("word"), saved.text("seen")
        try:
            seen = await look(address, word, tools)
        except UpstreamError:
            continue
        if seen == before:
            continue
        await tools.storage.put_json(key, {"word": word, "seen": seen})
        change = "changed" if not word else "appeared" if seen == "yes" else "gone"
        notices.append(Notice(say(change, {"address": address, "word": word})))
    return notices
