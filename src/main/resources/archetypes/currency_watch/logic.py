"""Tells when a rate of the Bank of Russia passes a limit."""

from .models import Input, Output
from .runtime.errors import UpstreamError, UserError
from .runtime.json_doc import Json
from .runtime.numbers import numbers
from .runtime.tools import Tools
from .runtime.watch import Notice
from ..shared.bank import code_of, daily, rate_of
from ..shared.language import shown
from ..shared.say import say
from ..shared.speech import asks

ABOVE: list[str] = []
STOP: list[str] = []
MOST: int = 20


def from_text(text: str, tools: Tools) -> Input:
    """Валюта, сторона и порог. // A currency, a side and a limit."""
    code = code_of(text)
    if asks(text, STOP):
        return Input(action="stop", code=code)
    if code is None:
        return Input(action="show")
    found = [value for value in numbers(text) if value > 0]
    limit = found[-1] if found else None
    if asks(text, ABOVE):
        return Input(action="watch", code=code, side="above", limit=limit)
    return Input(action="watch", code=code, side="below", limit=limit)


def line_of(code: str, rule: Json) -> str:
    """Одно слежение словами. // One watch in words."""
    values = {"code": code, "side": say(rule.text("side"))}
    return say("line", values | {"limit": shown(rule.number("limit"), 4)})


async def watched(tools: Tools) -> list[str]:
    """За чем плагин следит, строками. // What is watched, as lines."""
    lines: list[str] = []
    for key in await tools.storage.keys("rate:"):
        saved = await tools.storage.get_json(key)
        if saved is not None:
            lines.append(line_of(key.removeprefix("rate:"), saved))
    return lines


async def handle(request: Input, tools: Tools) -> Output:
    """Начинает, прекращает или показывает слежение. // Starts, stops or shows watching."""
    if request.action == "stop":
        for key in await tools.storage.keys("rate:"):
            if request.code is None or key == f"rate:{request.code}":
                await tools.storage.delete(key)
        return Output(text=say("stopped"), items=await watched(tools))
    if request.action == "show":
        items = await watched(tools)
        text = "\n".join([say("list"), *items]) if items else say("none")
        return Output(text=text, items=items)
    if not request.code:
        raise UserError(say("which"))
    if len(await tools.storage.keys("rate:")) >= MOST:
        raise UserError(say("full", {"most": str(MOST)}))
    rates = await daily(tools)
    if not rates.has("Valute", request.code):
        raise UserError(say("not_found", {"code": request.code}))
    rate = rate_of(rates, request.code)
    side = request.side or "below"
    limit = rate if request.limit is None else request.limit
    key = f"rate:{request.code}"
    await tools.storage.put_json(key, {"side": side, "limit": limit, "told": False})
    values = {"code": request.code, "side": say(side), "limit": shown(limit, 4)}
    text = say("started", {"line": say("line", values), "rate": shown(rate, 4)})
    return Output(text=text, items=await watched(tools))


async def check(tools: Tools) -> list[Notice]:
    """Сравнивает курсы с порогами; об одном переходе говорит раз. // Tells once of each passing."""
    keys = await tools.storage.keys("rate:")
    if not keys:
        return []
    try:
        rates = await daily(tools)
    except UpstreamError:
        return []
    notices: list[Notice] = []
    for key in keys:
        saved = await tools.storage.get_json(key)
        code = key.removeprefix("rate:")
        if saved is None or not rates.has("Valute", code):
            continue
        side, limit, rate = saved.text("side"), saved.number("limit"), rate_of(rates, code)
        passed = rate < limit if side == "below" else rate > limit
        if passed == saved.flag("told"):
            continue
        await tools.storage.put_json(key, {"side": side, "limit": limit, "told": passed})
        if passed:
            values = {"code": code, "rate": shown(rate, 4), "limit": shown(limit, 4)}
            notices.append(Notice(say("news", values | {"side": say(side)})))
    return notices
