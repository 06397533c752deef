"""Tells when a coin's price passes a limit."""

from .models import Input, Output
from .runtime.errors import UpstreamError, UserError
from .runtime.numbers import numbers
from .runtime.tools import Tools
from .runtime.watch import Notice
from ..shared.coins import coin_of, price_of
from ..shared.language import shown
from ..shared.say import say
from ..shared.speech import asks

ABOVE: list[str] = []
STOP: list[str] = []
MOST: int = 20


def from_text(text: str, tools: Tools) -> Input:
    """Монета, сторона и порог. // A coin, a side and a limit."""
    coin = coin_of(text)
    if asks(text, STOP):
        return Input(action="stop", coin=coin)
    if coin is None:
        return Input(action="show")
    found = [value for value in numbers(text) if value > 0]
    if not found:
        raise UserError(say("which"))
    if asks(text, ABOVE):
        return Input(action="watch", coin=coin, side="above", limit=found[-1])
    return Input(action="watch", coin=coin, side="below", limit=found[-1])


async def watched(tools: Tools) -> list[str]:
    """За чем плагин следит, строками. // What is watched, as lines."""
    lines: list[str] = []
    for key in await tools.storage.keys("coin:"):
        saved = await tools.storage.get_json(key)
        if saved is not None:
            lines.append(line_of(key.removeprefix("coin:"), saved.text("side"), saved.number("limit")))
    return lines


def line_of(coin: str, side: str, limit: float) -> str:
    """Одно слежение словами. // One watch in words."""
    return say("line", {"coin": coin, "side": say(side), "limit": shown(limit)})


async def handle(request: Input, tools: Tools) -> Output:
    """Начинает, прекращает или показывает слежение. // Starts, stops or shows watching."""
    if request.action == "stop":
        for key in await tools.storage.keys("coin:"):
            if request.coin is None or key == f"coin:{request.coin}":
                await tools.storage.delete(key)
        return Output(text=say("stopped"), items=await watched(tools))
    if request.action == "show":
        items = await watched(tools)
        text = "\n".join([say("list"), *items]) if items else say("none")
        return Output(text=text, items=items)
    if not request.coin or request.limit is None:
        raise UserError(say("which"))
    if len(await tools.storage.keys("coin:")) >= MOST:
        raise UserError(say("full", {"most": str(MOST)}))
    side = request.side or "below"
    price = (await price_of(request.coin, "usd", tools)).number("usd")
    rule = {"side": side, "limit": request.limit, "told": False}
    await tools.storage.put_json(f"coin:{request.coin}", rule)
    line = line_of(request.coin, side, request.limit)
    text = say("started", {"line": line, "price": shown(price)})
    return Output(text=text, items=await watched(tools))


async def check(tools: Tools) -> list[Notice]:
    """Сравнивает цены с порогами; об одном переходе говорит раз. // Tells once of each passing."""
    notices: list[Notice] = []
    for key in await tools.storage.keys("coin:"):
        saved = await tools.storage.get_json(key)
        if saved is None:
            continue
        coin, side, limit = key.removeprefix("coin:"), saved.text("side"), saved.number("limit")
        try:
            price = (await price_of(coin, "usd", tools)).number("usd")
        except (UpstreamError, UserError):
            continue
        passed = price < limit if side == "below" else price > limit
        if passed == saved.flag("told"):
            continue
        await tools.storage.put_json(key, {"side": side, "limit": limit, "told": passed})
        if passed:
            values = {"coin": coin, "price": shown(price), "limit": shown(limit)}
            notices.append(Notice(say("news", values | {"side": say(side)})))
    return notices
