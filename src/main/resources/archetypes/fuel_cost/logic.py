"""Fuel consumption and the cost of a trip."""

from re import IGNORECASE, search, sub

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.tools import Tools
from ..shared.language import shown
from ..shared.say import say

NUMBER: str = r"(\d+(?:[.,]\d+)?)"
USE: str = (
    NUMBER + r"\s*(?:литр\w*|л|l|lit\w+)?\.?\s*(?:/|на|per|for)\s*(?:100|сто|сотн\w+|hundred)"
    r"(?:\s*(?:км|километр\w*|km))?"
    r"|(?:расход\w*|consum\w+|uses?)\D{0,16}?" + NUMBER + r"(?!\s*(?:км|km))"
)
PRICE: str = (
    r"(?:цен\w+|стои\w+|\bпо|price\w*|costs?|\bat)\D{0,12}?" + NUMBER + r"(?!\s*(?:л\b|l\b|км|km))"
    r"|" + NUMBER + r"\s*(?:руб\w*|₽|\$|€|тенге|usd|eur)"
)
LITRES: str = NUMBER + r"\s*(?:литр\w*|л\b|l\b|lit\w+)"
DISTANCE: str = NUMBER + r"\s*(?:км|километр\w*|km|kilomet\w*)"


def taken(pattern: str, text: str) -> tuple[float | None, str]:
    """Названное число и текст без него. // A named number and the text without it."""
    found = search(pattern, sub(r"(?<=\d)[ \u00a0](?=\d{3}\b)", "", text), IGNORECASE)
    if not found:
        return None, text
    groups = [group for group in found.groups() if group]
    rest = sub(r"(?<=\d)[ \u00a0](?=\d{3}\b)", "", text)
    value = float(groups[0].replace(",", "."))
    return value, rest[: found.start()] + " ; " + rest[found.end() :]


def from_text(text: str, tools: Tools) -> Input:
    """Расход, километры, литры и цена. // Consumption, kilometres, litres and price."""
    use, line = taken(USE, text)
    kilometres, line = taken(DISTANCE, line)
    litres, line = taken(LITRES, line)
    price, line = taken(PRICE, line)
    if kilometres is None or (use is None and litres is None):
        raise UserError(say("which"))
    return Input(kilometres=kilometres, litres=litres, consumption=use, price=price)


async def handle(request: Input, tools: Tools) -> Output:
    """Расход или литры, и деньги. // Consumption or litres, and money."""
    kilometres = request.kilometres
    if kilometres <= 0:
        raise UserError(say("zero"))
    if request.litres is not None:
        litres = request.litres
    elif request.consumption is not None:
        litres = kilometres * request.consumption / 100
    else:
        raise UserError(say("which"))
    use = litres * 100 / kilometres
    values = {
        "kilometres": shown(kilometres),
        "litres": shown(litres),
        "consumption": shown(use),
    }
    lines = [say("answer", values)]
    cost = None
    if request.price is not None:
        cost = round(litres * request.price, 2)
        money = {"price": shown(request.price), "cost": shown(cost)}
        lines.append(say("cost", money | {"each": shown(litres * request.price / kilometres)}))
    return Output(
        text="\n".join(lines), consumption=round(use, 2), litres=round(litres, 2), cost=cost
    )
