"""Rates of the Bank of Russia, and amounts in both directions."""

from re import IGNORECASE, search

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.numbers import numbers
from .runtime.tools import Tools
from ..shared.bank import code_of, daily, rate_of
from ..shared.language import shown
from ..shared.say import say

RUBLE: str = ""


def from_text(text: str, tools: Tools) -> Input:
    """Сумма и валюта; рубли впереди: из рублей. // An amount and a currency."""
    code = code_of(text)
    if code is None:
        raise UserError(say("which"))
    found = numbers(text)
    amount = found[0] if found else 1.0
    if amount < 0:
        raise UserError(say("negative"))
    head = text.casefold()
    rubles = search(r"\d\s*(?:" + RUBLE + ")", head, IGNORECASE) is not None
    return Input(code=code, amount=amount, from_rubles=rubles)


async def handle(request: Input, tools: Tools) -> Output:
    """Курс и пересчёт. // The rate and the amount."""
    code = request.code.upper()
    rates = await daily(tools)
    if not rates.has("Valute", code):
        raise UserError(say("not_found", {"code": code}))
    rate = rate_of(rates, code)
    change = round(rate - rate_of(rates, code, "Previous"), 4)
    result = request.amount / rate if request.from_rubles else request.amount * rate
    values = {
        "amount": shown(request.amount),
        "source": "RUB" if request.from_rubles else code,
        "target": code if request.from_rubles else "RUB",
        "result": shown(result),
        "code": code,
        "rate": shown(rate, 4),
        "change": shown(change, 4),
        "day": rates.text("Date")[:10],
    }
    return Output(
        text=say("answer", values),
        result=round(result, 4),
        rate=rate,
        change=change,
        rate_day=rates.text("Date")[:10],
    )
