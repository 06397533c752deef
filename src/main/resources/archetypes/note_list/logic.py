"""A list that people keep: add, show, tick off, remove, clear."""

from .models import Input, ItemsItem, Output
from .runtime.errors import UserError
from .runtime.numbers import numbers
from .runtime.text import after_command, words
from .runtime.tools import Tools
from ..shared.say import say

ADD: list[str] = []
SHOW: list[str] = []
DONE: list[str] = []
REMOVE: list[str] = []
CLEAR: list[str] = []
MOST: int = 200


def starts(word: str, stems: list[str]) -> bool:
    """Начинается ли слово с одной из основ. // Whether the word begins with a stem."""
    return any(word.startswith(stem) for stem in stems)


def from_text(text: str, tools: Tools) -> Input:
    """Первое слово: что сделать; остальное: запись. // The first word says what to do."""
    line = after_command(text)
    spoken = words(line)
    if not spoken:
        return Input(action="show") if not line else Input(action="add", item=line)
    rest = line.split(maxsplit=1)[1].strip(" :,.«»\"") if len(line.split()) > 1 else ""
    found = [int(value) for value in numbers(rest) if value == int(value)]
    number = found[0] if found and len(words(rest)) <= 1 else None
    if starts(spoken[0], CLEAR):
        return Input(action="clear")
    if starts(spoken[0], DONE):
        return Input(action="done", item=rest, number=number)
    if starts(spoken[0], REMOVE):
        return Input(action="remove", item=rest, number=number)
    if starts(spoken[0], ADD) and rest:
        return Input(action="add", item=rest)
    if any(starts(word, SHOW) for word in spoken[:3]):
        return Input(action="show")
    return Input(action="add", item=line)


async def load(tools: Tools) -> list[ItemsItem]:
    """Сохранённые записи по порядку. // The saved entries in order."""
    saved = await tools.storage.get_json("items")
    if saved is None:
        return []
    return [ItemsItem(item=one.text("item"), done=one.flag("done")) for one in saved.items()]


async def save(items: list[ItemsItem], tools: Tools) -> None:
    """Запоминает записи. // Keeps the entries."""
    await tools.storage.put_json(
        "items", [{"item": one.item, "done": one.done} for one in items]
    )


def place(request: Input, items: list[ItemsItem]) -> int:
    """Место записи по номеру или по словам. // Where an entry is, by number or words."""
    if request.number is not None:
        if 1 <= request.number <= len(items):
            return request.number - 1
        raise UserError(say("no_such", {"what": str(request.number)}))
    wanted = (request.item or "").casefold()
    for index, one in enumerate(items):
        if wanted and wanted in one.item.casefold():
            return index
    raise UserError(say("no_such", {"what": request.item or "?"}))


def answer(head: str, items: list[ItemsItem]) -> Output:
    """Ответ со списком и тем, сколько готово. // The answer with the list."""
    ready = sum(one.done for one in items)
    lines = [
        f"{number}. {'✓' if one.done else '•'} {one.item}"
        for number, one in enumerate(items, start=1)
    ]
    if not items:
        lines = [say("empty")]
    elif ready:
        percent = str(round(ready / len(items) * 100))
        values = {"ready": str(ready), "total": str(len(items)), "percent": percent}
        lines.append(say("ready", values))
    text = "\n".join([head, *lines] if head else lines)
    return Output(text=text, items=items, total=len(items), left=len(items) - ready)


async def handle(request: Input, tools: Tools) -> Output:
    """Меняет или показывает список. // Changes or shows the list."""
    items = await load(tools)
    head = ""
    if request.action == "add":
        item = (request.item or "").strip()
        if not item:
            raise UserError(say("what"))
        if len(items) >= MOST:
            raise UserError(say("full", {"most": str(MOST)}))
        items.append(ItemsItem(item=item[:500], done=False))
        head = say("added", {"item": item[:500]})
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
    return answer(head, items)
