"""Expenses of a month by category."""

from re import sub

from .models import Input, ItemsItem, Output
from .runtime.errors import UserError
from .runtime.numbers import numbers
from .runtime.text import after_command
from .runtime.tools import Tools
from ..shared.language import shown
from ..shared.say import say
from ..shared.speech import asks, without

SHOW: list[str] = []
UNDO: list[str] = []
NOISE: list[str] = []
MOST: int = 600


def from_text(text: str, tools: Tools) -> Input:
    """Категория и сумма в любом порядке. // A category and an amount in any order."""
    line = after_command(text)
    found = numbers(line)
    if asks(line, UNDO):
        return Input(action="undo")
    if not found and (asks(line, SHOW) or not line):
        return Input(action="show")
    if not found:
        raise UserError(say("which"))
    if found[0] <= 0:
        raise UserError(say("positive"))
    bare = " ".join(
        word for word in sub(r"[-\d.,₽$€]+", " ", line).split() if word.casefold() not in NOISE
    )
    named = without(bare, [stem for stem in NOISE if len(stem) > 3])
    return Input(action="add", amount=found[0], category=named[:60] or None)


def summed(entries: list[tuple[str, float]]) -> list[ItemsItem]:
    """Суммы по категориям, большие впереди. // Sums by category, the largest first."""
    sums: dict[str, float] = {}
    for category, amount in entries:
        sums[category] = round(sums.get(category, 0.0) + amount, 2)
    ordered = sorted(sums.items(), key=lambda pair: (-pair[1], pair[0]))
    return [ItemsItem(category=category, total=total) for category, total in ordered]


async def handle(request: Input, tools: Tools) -> Output:
    """Записывает трату и показывает месяц. // Notes an expense and shows the month."""
    month = tools.clock.today().isoformat()[:7]
    saved = await tools.storage.get_json(f"month:{month}")
    rows = saved.items() if saved else []
    entries = [(row.text("category"), row.number("amount")) for row in rows]
    head = ""
    if request.action == "add":
        if request.amount is None:
            raise UserError(say("which"))
        if len(entries) >= MOST:
            raise UserError(say("full", {"most": str(MOST)}))
        entries.append(((request.category or say("other")).casefold(), request.amount))
        head = "noted"
    elif request.action == "undo":
        if not entries:
            raise UserError(say("none"))
        head = "undone"
    if head:
        category, amount = entries[-1]
        head = say(head, {"category": category, "amount": shown(amount)})
        kept = entries[:-1] if request.action == "undo" else entries
        entries = kept
        records = [{"category": one, "amount": value} for one, value in kept]
        await tools.storage.put_json(f"month:{month}", records)
    items = summed(entries)
    total = round(sum(one.total for one in items), 2)
    lines = [f"{one.category}: {shown(one.total)}" for one in items]
    end = say("total", {"month": month, "total": shown(total)}) if items else say("none")
    text = "\n".join(line for line in [head, *lines, end] if line)
    return Output(text=text, items=items, total=total)
