"""Debts between people; what goes both ways is set off."""

from .models import Input, ItemsItem, Output
from .runtime.errors import UserError
from .runtime.numbers import numbers
from .runtime.text import after_command, words
from .runtime.tools import Tools
from ..shared.language import shown
from ..shared.say import say
from ..shared.speech import asks, begins

ME: list[str] = []
SELF: str = ""
PAY: list[str] = []
NOISE: list[str] = []
SMALL: list[str] = []
MOST: int = 200


def from_text(text: str, tools: Tools) -> Input:
    """«Аня должна мне 500»: кто, кому, сколько. // Who owes whom how much."""
    line = after_command(text)
    found = numbers(line)
    bare = [word for word in words(line) if not begins(word, NOISE) and word not in SMALL]
    people = [SELF if word in ME else word.capitalize() for word in bare]
    if not found and (len(people) != 1 or "?" in line):
        return Input(action="show")
    if not found or not people:
        raise UserError(say("which"))
    if found[0] <= 0:
        raise UserError(say("positive"))
    creditor = people[1] if len(people) > 1 else SELF
    action: str = "pay" if asks(line, PAY) else "owe"
    if action == "pay":
        return Input(action="pay", debtor=people[0], creditor=creditor, amount=found[0])
    return Input(action="owe", debtor=people[0], creditor=creditor, amount=found[0])


def known(name: str, names: list[str]) -> str:
    """То же имя в другом падеже: «Пете» и «Петя». // A known name that is spelt almost so."""
    for other in names:
        stem = max(len(other) - 1, 3)
        if abs(len(other) - len(name)) <= 1 and other[:stem].casefold() == name[:stem].casefold():
            return other
    return name


def netted(debts: dict[tuple[str, str], float], pair: tuple[str, str], amount: float) -> None:
    """Прибавляет долг и зачитывает встречный. // Adds a debt and sets off the other way."""
    debtor, creditor = pair
    back = debts.pop((creditor, debtor), 0.0)
    total = round(debts.pop(pair, 0.0) + amount - back, 2)
    if total > 0:
        debts[pair] = total
    elif total < 0:
        debts[(creditor, debtor)] = -total


async def handle(request: Input, tools: Tools) -> Output:
    """Записывает долг или возврат и показывает остатки. // Notes a debt or a payment."""
    saved = await tools.storage.get_json("debts")
    debts: dict[tuple[str, str], float] = {}
    for row in saved.items() if saved else []:
        debts[(row.text("debtor"), row.text("creditor"))] = row.number("amount")
    if request.action != "show":
        if not request.debtor or not request.creditor or request.amount is None:
            raise UserError(say("which"))
        names = [name for pair in debts for name in pair]
        debtor, creditor = known(request.debtor, names), known(request.creditor, names)
        if debtor == creditor or len(debts) >= MOST:
            raise UserError(say("same"))
        pair = (debtor, creditor) if request.action == "owe" else (creditor, debtor)
        netted(debts, pair, request.amount)
    items = [
        ItemsItem(debtor=pair[0], creditor=pair[1], amount=amount)
        for pair, amount in sorted(debts.items())
    ]
    if request.action != "show":
        rows = [
            {"debtor": one.debtor, "creditor": one.creditor, "amount": one.amount} for one in items
        ]
        await tools.storage.put_json("debts", rows)
    lines = [f"{one.debtor} → {one.creditor}: {shown(one.amount)}" for one in items]
    text = "\n".join([say("head"), *lines]) if items else say("none")
    return Output(text=text, items=items)
