"""То, ради чего плагин сделан: остальные файлы только служат этому."""

from re import IGNORECASE, search

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.json_doc import Json
from .runtime.numbers import format_number, numbers
from .runtime.tools import Tools

LITRES: str = r"([\d ]+(?:[.,]\d+)?)\s*(?:л\b|литр)"


KILOMETRES: str = r"([\d ]+(?:[.,]\d+)?)\s*(?:км\b|километр)"


def amount(pattern: str, text: str) -> float | None:
    """Число перед единицей измерения."""
    match = search(pattern, text, IGNORECASE)
    found = numbers(match.group(1)) if match else []
    return found[0] if found else None


def from_text(text: str, tools: Tools) -> Input:
    """Литры и километры по единицам, а где их нет, по порядку; третье число: цена литра."""
    rest = numbers(text)
    litres = amount(LITRES, text)
    kilometres = amount(KILOMETRES, text)
    for known in (litres, kilometres):
        if known in rest:
            rest.remove(known)
    if litres is None and rest:
        litres = rest.pop(0)
    if kilometres is None and rest:
        kilometres = rest.pop(0)
    if litres is None or kilometres is None:
        raise UserError("Напишите литры и километры: «залил 42 литра проехал 560».")
    return Input(litres=litres, kilometres=kilometres, price=rest[0] if rest else None)


def total(records: list[Json], name: str) -> float:
    """Сумма по всем заправкам."""
    return sum(record.number(name) for record in records)


async def handle(request: Input, tools: Tools) -> Output:
    """Считает расход, запоминает заправку и показывает средний расход по пробегу."""
    if request.kilometres == 0:
        raise UserError("Пробег должен быть больше нуля.")
    saved = await tools.storage.get_json("refuels")
    records = saved.items() if saved else []
    litres = total(records, "litres") + request.litres
    kilometres = total(records, "kilometres") + request.kilometres
    previous = [
        {"litres": record.number("litres"), "kilometres": record.number("kilometres")}
        for record in records
    ]
    newest = {"litres": request.litres, "kilometres": request.kilometres}
    await tools.storage.put_json("refuels", [*previous, newest])
    used = request.litres / request.kilometres * 100
    average = litres / kilometres * 100
    text = f"Расход {format_number(used)} л/100 км, средний {format_number(average)} л/100 км."
    cost = None
    if request.price is not None:
        cost = used / 100 * request.price
        text += f" Километр стоит {format_number(cost)}."
    return Output(text=text, litres_per_100=used, average=average, price_per_kilometre=cost)
