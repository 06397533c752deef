"""Books by title, author or ISBN (Open Library, no key)."""

from re import search, sub

from .models import Input, ItemsItem, Output
from .runtime.errors import UserError
from .runtime.tools import Tools
from ..shared.say import say
from ..shared.subject import subject

API: str = "https://openlibrary.org/search.json"


def from_text(text: str, tools: Tools) -> Input:
    """Номер ISBN или слова названия. // An ISBN or the words of a title."""
    isbn = search(r"\b97[89][\d -]{10,14}\b|\b[\d-]{9,12}[\dXx]\b", text)
    if isbn is not None:
        return Input(query="isbn:" + sub(r"[ -]", "", isbn.group(0)))
    return Input(query=subject(text)[:200])


async def handle(request: Input, tools: Tools) -> Output:
    """Найденные книги. // The books that were found."""
    wanted = request.query.strip()
    if not wanted:
        raise UserError(say("which"))
    query: dict[str, str | int] = {
        "q": wanted,
        "limit": 5,
        "fields": "title,author_name,first_publish_year",
    }
    answer = await tools.http.get_json(API, query)
    items: list[ItemsItem] = []
    for one in answer.items("docs")[:5]:
        names = [name.text() for name in one.items("author_name")] if one.has("author_name") else []
        year = one.integer("first_publish_year") if one.has("first_publish_year") else 0
        authors = ", ".join(names[:3]) or say("unknown")
        items.append(ItemsItem(title=one.text("title"), authors=authors, year=year))
    if not items:
        raise UserError(say("not_found", {"query": wanted}))
    lines = [f"{one.title}: {one.authors}" + (f", {one.year}" if one.year else "") for one in items]
    return Output(text="\n".join(lines), items=items)
