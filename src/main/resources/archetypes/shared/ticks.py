"""Entries that are ticked off: kept in order, found by number or by words."""

from re import split

from .models import Input, ItemsItem
from .runtime.errors import UserError
from .runtime.numbers import numbers
from .runtime.text import after_command, words
from .runtime.tools import Tools
from ..shared.say import say
from ..shared.speech import begins, tidy, without

ADD: list[str] = []
SHOW: list[str] = []
DONE: list[str] = []
REMOVE: list[str] = []
CLEAR: list[str] = []
MOST: int = 200


def from_text(text: str, tools: Tools) -> Input:
    """Первые слова: что сделать; остальное: записи. // The first words say what to do."""
    line = after_command(text)
    spoken = words(line)
    if not spoken:
        return Input(action="show")
    rest = tidy(line.split(maxsplit=1)[1]) if len(line.split()) > 1 else ""
    found = [int(value) for value in numbers(rest) if value == int(value)]
    number = found[0] if found and not without(rest, ["№"]).strip("0123456789 ") else None
    if begins(spoken[0], CLEAR):
        return Input(action="clear")
    if begins(spoken[0], DONE):
        return Input(action="done", item=rest, number=number)
    if begins(spoken[0], REMOVE):
        return Input(action="remove", item=rest, number=number)
    if begins(spoken[0], ADD) and rest:
        return Input(action="add", item=rest)
    if any(begins(word, SHOW) for word in spoken[:3]):
        return Input(action="show")
    return Input(action="add", item=line)


async def load(tools: Tools) -> list[ItemsItem]:
    """Сохранённые записи. // The saved entries."""
    saved = await tools.storage.get_json("items")
    if saved is None:
        return []
    return [ItemsItem(item=one.text("item"), done=one.flag("done")) for one in saved.items()]


async def save(items: list[ItemsItem], tools: Tools) -> None:
    """Запоминает записи. // Keeps the entries."""
    rows = [{"item": one.item, "done": one.done} for one in items]
    await tools.storage.put_json("items", rows)


def place(request: Input, items: list[ItemsItem]) -> int:
    """Где запись с этим номером или словами. // Where the entry is."""
    if request.number is not None:
        if 1 <= request.number <= len(items):
            return request.number - 1
        raise UserError(say("no_such", {"what": str(request.number)}))
    wanted = (request.item or "").casefold()
    hits = [at for at, one in enumerate(items) if wanted and wanted in one.item.casefold()]
    if not hits:
        raise UserError(say("no_such", {"what": request.item or "?"}))
    return next((at for at in hits if not items[at].done), hits[0])


def added(request: Input, items: list[ItemsItem]) -> str:
    """Добавляет записи через запятую; то, что есть и не отмечено, не повторяется. // Adds entries."""
    parts = [tidy(part)[:200] for part in split(r"[,;\n]+", request.item or "")]
    fresh = [part for part in parts if part]
    if not fresh:
        raise UserError(say("what"))
    open_items = {one.item.casefold() for one in items if not one.done}
    for part in fresh:
        if part.casefold() not in open_items:
            items.append(ItemsItem(item=part, done=False))
    if len(items) > MOST:
        raise UserError(say("full", {"most": str(MOST)}))
    return say("added", {"item": ", ".join(fresh)})


async def changed(request: Input, tools: Tools) -> tuple[str, list[ItemsItem]]:
    """Делает, что просят: первая строка ответа и записи. // Does what is asked."""
    items = await load(tools)
    head = ""
    if request.action == "add":
        head = added(request, items)
    elif request.action == "done":
        index = place(request, items)
        items[index] = ItemsItem(item=items[index].item, done=True)
        head = say("done", {"item": items[index].item})
    elif request.action == "remove":
        head = say("removed", {"item": items.pop(place(request, items)).item})
    elif request.action == "clear":
        items = []
        head = say("cleared")
    if request.action != "show":
        await save(items, tools)
    return head, items


def listed(items: list[ItemsItem]) -> list[str]:
    """Записи строками с галочками. // The entries as lines with ticks."""
    return [
        f"{number}. {'✓' if one.done else '•'} {one.item}"
        for number, one in enumerate(items, start=1)
    ]
