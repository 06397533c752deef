"""Converts money by the European Central Bank's daily rates (frankfurter.dev, no key)."""

from re import findall

from .models import Input, Output
from .runtime.errors import UpstreamError, UserError
from .runtime.numbers import numbers
from .runtime.tools import Tools
from ..shared.language import shown
from ..shared.say import say

API: str = "https://api.frankfurter.dev/v1/latest"
NAMES: dict[str, str] = {}


def codes(text: str) -> list[str]:
    """Коды валют по порядку упоминания. // Currency codes as they are mentioned."""
    found: list[str] = []
    for word in findall(r"[^\W\d_]+|[$€₽₸£¥]", text.lower()):
        code = next((NAMES[stem] for stem in NAMES if word.startswith(stem)), "")
        if code and code not in found:
            found.append(code)
    return found


def from_text(text: str, tools: Tools) -> Input:
    """Сумма и две валюты: из первой во вторую. // An amount and two currencies."""
    found = codes(text)
    if not found:
        raise UserError(say("which"))
    amounts = numbers(text)
    amount = amounts[0] if amounts else 1.0
    if amount < 0:
        raise UserError(say("negative"))
    target = found[1] if len(found) > 1 else ("USD" if found[0] == "EUR" else "EUR")
    return Input(amount=amount, source=found[0], target=target)


async def handle(request: Input, tools: Tools) -> Output:
    """Пересчитывает сумму по курсу дня. // Converts by the rate of the day."""
    source, target = request.source.upper(), request.target.upper()
    if source == target:
        raise UserError(say("same"))
    try:
        answer = await tools.http.get_json(API, {"base": source, "symbols": target})
    except UpstreamError as error:
        if "404" in error.text or "422" in error.text:
            raise UserError(say("unknown", {"pair": f"{source}/{target}"})) from error
        raise
    if not answer.has("rates", target):
        raise UserError(say("unknown", {"pair": f"{source}/{target}"}))
    rate = answer.number("rates", target)
    day = answer.text("date")
    result = request.amount * rate
    values = {
        "amount": shown(request.amount),
        "source": source,
        "result": shown(result),
        "target": target,
        "rate": shown(rate, 4),
        "day": day,
    }
    return Output(text=say("answer", values), result=result, rate=rate, rate_day=day)
