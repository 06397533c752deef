"""Notes that are found by their words."""

from .models import Input, ItemsItem, Output
from .runtime.errors import UserError
from .runtime.numbers import numbers
from .runtime.text import after_command
from .runtime.tools import Tools
from ..shared.say import say
from ..shared.speech import asks, begins, tidy, without

FIND: list[str] = []
SHOW: list[str] = []
REMOVE: list[str] = []
NOISE: list[str] = []
MOST: int = 60


def from_text(text: str, tools: Tools) -> Input:
    """Первое слово: что сделать. // The first word says what to do."""
    line = after_command(text)
    first = line.split()[:1]
    if not first or begins(first[0], SHOW):
        return Input(action="show")
    if begins(first[0], FIND):
        return Input(action="find", note=without(line, FIND))
    if begins(first[0], REMOVE):
        found = [int(value) for value in numbers(line) if 1 <= value <= MOST]
        return Input(action="remove", number=found[0] if found else None)
    rest = line.split(maxsplit=1)[1:] if begins(first[0], NOISE) else [line]
    return Input(action="add", note=tidy(rest[0] if rest else "")[:1000])


async def handle(request: Input, tools: Tools) -> Output:
    """Записывает, ищет, удаляет. // Writes, finds, removes."""
    saved = await tools.storage.get_json("notes")
    notes = [one.text() for one in (saved.items() if saved else [])]
    wanted = tidy(request.note or "")
    if request.action == "add":
        if not wanted:
            raise UserError(say("what"))
        if len(notes) >= MOST:
            raise UserError(say("full", {"most": str(MOST)}))
        notes.append(wanted)
    elif request.action == "remove":
        number = request.number or 0
        if not 1 <= number <= len(notes):
            raise UserError(say("no_such", {"what": str(number)}))
        del notes[number - 1]
    if request.action in ("add", "remove"):
        await tools.storage.put_json("notes", notes)
    items = [ItemsItem(number=at, note=note) for at, note in enumerate(notes, start=1)]
    if request.action == "find":
        parts = wanted.casefold().split()
        items = [one for one in items if all(part in one.note.casefold() for part in parts)]
        if not items:
            raise UserError(say("not_found", {"what": wanted or "?"}))
    text = "\n".join(f"{one.number}. {one.note}" for one in items)
    return Output(text=text or say("none"), items=items)
