"""A short summary from Wikipedia with a link."""

from re import IGNORECASE, split, sub
from urllib.parse import quote

from .models import Input, Output
from .runtime.errors import UpstreamError, UserError
from .runtime.tools import Tools
from ..shared.say import say

HOST: str = "ru.wikipedia.org"
PREFIX: str = ""
SENTENCES: int = 3


async def titles(term: str, tools: Tools) -> list[str]:
    """Названия статей, похожих на слово. // Titles of articles like the term."""
    params: dict[str, str | int] = {"action": "opensearch", "search": term, "limit": 6}
    found = await tools.http.get_json(f"https://{HOST}/w/api.php", params)
    return [title.text() for title in found.items(1)]


async def handle(request: Input, tools: Tools) -> Output:
    """Первые предложения статьи и ссылка. // The article's first sentences and a link."""
    term = sub(PREFIX, "", request.term.strip(), flags=IGNORECASE).strip(" ?.!«»\"")
    if not term:
        raise UserError(say("what"))
    path = quote(term.replace(" ", "_"), safe="")
    try:
        page = await tools.http.get_json(f"https://{HOST}/api/rest_v1/page/summary/{path}")
    except UpstreamError as error:
        if "404" not in error.text:
            raise
        similar = await titles(term, tools)
        if not similar:
            raise UserError(say("not_found", {"term": term})) from error
        listed = "\n".join(f"• {title}" for title in similar)
        return Output(text=say("similar", {"term": term, "list": listed}), variants=similar)
    if page.has("type") and page.text("type") == "disambiguation":
        variants = await titles(term, tools)
        listed = "\n".join(f"• {title}" for title in variants)
        return Output(text=say("many", {"term": term, "list": listed}), variants=variants)
    if not page.has("extract") or not page.text("extract"):
        raise UserError(say("not_found", {"term": term}))
    sentences = split(r"(?<=[.!?])\s+(?=[A-ZА-ЯЁ])", page.text("extract"))
    summary = " ".join(sentences[:SENTENCES])
    link = f"https://{HOST}/wiki/{path}"
    return Output(text=f"{summary}\n{link}", summary=summary, link=link, variants=[])
