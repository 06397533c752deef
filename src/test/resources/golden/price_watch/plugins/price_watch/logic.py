"""What this plugin is for: the rest of it only serves this file."""

import math
from json import dumps
from typing import Literal

from .models import Input, Output, WatchesItem
from .runtime.errors import UserError
from .runtime.files import OutputFile
from .runtime.numbers import format_number, numbers
from .runtime.text import words
from .runtime.tools import Tools
from .runtime.watch import Notice

API: str = "https://api.coingecko.com/api/v3/simple/price"


def from_text(text: str, tools: Tools) -> Input:
    """“watch COIN above LIMIT”, or anything else for the list."""
    spoken = words(text)
    found = numbers(text)
    if "watch" not in spoken or not found:
        return Input(action="list")
    side: Literal["above", "below"] = "below" if "below" in spoken else "above"
    coin = spoken[spoken.index("watch") + 1]
    return Input(action="add", coin=coin, limit=math.fabs(found[-1]), side=side)


async def watched(tools: Tools) -> list[WatchesItem]:
    """What the user asked to watch."""
    result: list[WatchesItem] = []
    for key in await tools.storage.keys("watch:"):
        saved = await tools.storage.get_json(key)
        if saved is not None:
            result.append(WatchesItem(coin=saved.text("coin"), limit=saved.number("limit")))
    return result


async def handle(request: Input, tools: Tools) -> Output:
    """Adds a watch or lists them all."""
    if request.action == "add":
        if request.coin is None or request.limit is None:
            raise UserError("Name a coin and a limit: “watch bitcoin above 50000”.")
        saved = {"coin": request.coin, "limit": request.limit, "side": request.side}
        await tools.storage.put_json(f"watch:{request.coin}", saved)
    watches = await watched(tools)
    if not watches:
        return Output(text="Nothing is watched yet.", watches=[], total=0)
    lines = [f"{item.coin}: {format_number(item.limit, language='en')}" for item in watches]
    advice = await tools.llm.ask("One short sentence of advice.", dumps(lines))
    report = OutputFile("watches.csv", "text/csv", "\n".join(lines))
    text = "\n".join([*lines, advice])
    return Output(text=text, watches=watches, total=len(watches), report=report)


async def check(tools: Tools) -> list[Notice]:
    """Compares each price with its limit."""
    currency = (tools.env.get("COIN_CURRENCY") or "usd").lower()
    notices: list[Notice] = []
    for key in await tools.storage.keys("watch:"):
        saved = await tools.storage.get_json(key)
        if saved is None:
            continue
        coin = saved.text("coin")
        prices = await tools.http.get_json(API, {"ids": coin, "vs_currencies": currency})
        price = prices.number(coin, currency)
        below = saved.has("side") and saved.text("side") == "below"
        if price <= saved.number("limit") if below else price >= saved.number("limit"):
            shown = f"{format_number(price, language='en')} {currency.upper()}"
            notices.append(Notice(f"{coin} is at {shown}"))
            await tools.storage.delete(key)
    return notices
