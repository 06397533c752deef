"""What one wants to read or watch, and what is finished, with ratings."""

from .models import Input, ItemsItem, Output
from .runtime.errors import UserError
from .runtime.numbers import numbers
from .runtime.text import after_command
from .runtime.tools import Tools
from ..shared.say import say
from ..shared.speech import asks, tidy, without
from ..shared.language import shown

DONE: list[str] = []
SHOW: list[str] = []
REMOVE: list[str] = []
NOISE: list[str] = []
SMALL: list[str] = []
MOST: int = 300


def from_text(text: str, tools: Tools) -> Input:
    """Слово о деле, название, оценка в конце. // What to do, a title, a rating at the end."""
    line = after_command(text)
    if asks(line, REMOVE):
        return Input(action="remove", title=without(line, REMOVE)[:150])
    if not line or asks(line, SHOW):
        return Input(action="show")
    last = line.split()[-1]
    rated = asks(line, DONE) and last.isdigit()
    if rated and not 1 <= int(last) <= 10:
        raise UserError(say("range"))
    bare = line[: -len(last)] if rated else line
    kept = [word for word in bare.split() if word.casefold() not in SMALL]
    title = without(" ".join(kept), NOISE)[:150]
    if not asks(line, DONE):
        return Input(action="want", title=title)
    return Input(action="finish", title=title, rating=int(last) if rated else None)


async def handle(request: Input, tools: Tools) -> Output:
    """Меняет и показывает список. // Changes and shows the list."""
    saved = await tools.storage.get_json("titles")
    items = [
        ItemsItem(
            title=one.text("title"), finished=one.flag("finished"), rating=one.integer("rating")
        )
        for one in (saved.items() if saved else [])
    ]
    title = tidy(request.title or "")
    if request.action != "show":
        if not title:
            raise UserError(say("which"))
        others = [one for one in items if one.title.casefold() != title.casefold()]
        if request.action == "remove" and len(others) == len(items):
            raise UserError(say("no_such", {"what": title}))
        if request.action != "remove":
            done = request.action == "finish"
            others.append(ItemsItem(title=title, finished=done, rating=request.rating or 0))
        if len(others) > MOST:
            raise UserError(say("full", {"most": str(MOST)}))
        items = others
        rows = [
            {"title": one.title, "finished": one.finished, "rating": one.rating} for one in items
        ]
        await tools.storage.put_json("titles", rows)
    finished = [one for one in items if one.finished]
    rated = [one.rating for one in finished if one.rating]
    mean = shown(sum(rated) / len(rated), 1) if rated else "–"
    lines = [
        f"{'✓' if one.finished else '•'} {one.title}" + (f" ({one.rating}/10)" if one.rating else "")
        for one in items
    ]
    values = {"finished": str(len(finished)), "total": str(len(items)), "mean": mean}
    text = "\n".join([*lines, say("total", values)]) if items else say("none")
    return Output(text=text, items=items, finished=len(finished))
