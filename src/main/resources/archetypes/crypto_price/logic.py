"""What a coin costs now."""

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.tools import Tools
from ..shared.coins import UNITS, coin_of, price_of
from ..shared.language import shown
from ..shared.say import say


def from_text(text: str, tools: Tools) -> Input:
    """Монета и валюта. // A coin and a money."""
    coin = coin_of(text)
    if coin is None:
        raise UserError(say("which"))
    lowered = text.casefold()
    if any(stem in lowered for stem, code in UNITS.items() if code == "rub"):
        return Input(coin=coin, unit="rub")
    if any(stem in lowered for stem, code in UNITS.items() if code == "eur"):
        return Input(coin=coin, unit="eur")
    if any(stem in lowered for stem, code in UNITS.items() if code == "gbp"):
        return Input(coin=coin, unit="gbp")
    return Input(coin=coin, unit="usd")


async def handle(request: Input, tools: Tools) -> Output:
    """Цена монеты. // A coin's price."""
    answer = await price_of(request.coin, request.unit, tools)
    price = answer.number(request.unit)
    key = f"{request.unit}_24h_change"
    change = round(answer.number(key), 2) if answer.has(key) else None
    values = {
        "coin": request.coin,
        "price": shown(price, 4 if price < 10 else 2),
        "unit": request.unit.upper(),
        "change": "?" if change is None else shown(change),
    }
    return Output(text=say("answer", values), price=price, change=change)
