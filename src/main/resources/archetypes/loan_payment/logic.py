"""The monthly payment of an annuity loan."""

import math
from re import IGNORECASE, search, sub

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.numbers import numbers
from .runtime.tools import Tools
from ..shared.language import shown
from ..shared.say import say

RATE: str = r"(\d+(?:[.,]\d+)?)\s*(?:%|процент\w*|percent)"
YEARS: str = r"(\d+(?:[.,]\d+)?)[\s-]*(?:лет\b|год\w*|years?|yrs?)"
MONTHS: str = r"(\d+)[\s-]*(?:мес\w*|months?)"
DOWN: str = r"(?:взнос\w*|down(?: payment)?|deposit)\D{0,12}(?=\d)"


def taken(pattern: str, text: str) -> tuple[float | None, str]:
    """Число перед словом и текст без него. // A number and the text without it."""
    found = search(pattern, text, IGNORECASE)
    rest = sub(pattern, " ; ", text, flags=IGNORECASE)
    return (float(found.group(1).replace(",", ".")) if found else None), rest


def from_text(text: str, tools: Tools) -> Input:
    """Ставка, срок, взнос и сумма. // The rate, the term, the down payment and the amount."""
    rate, line = taken(RATE, text)
    years, line = taken(YEARS, line)
    months, line = taken(MONTHS, line)
    head = search(DOWN, line, IGNORECASE)
    down = numbers(line[head.end() :])[:1] if head else []
    found = numbers(line[: head.start()] if head else line)
    if head and not found:
        found = numbers(line[head.end() :])[1:]
    term = round((years or 0.0) * 12 + (months or 0.0))
    if not found or rate is None or term < 1:
        raise UserError(say("which"))
    amount = found[0] - sum(down)
    if down and amount <= 0:
        raise UserError(say("down"))
    return Input(amount=amount, rate=rate, months=term)


async def handle(request: Input, tools: Tools) -> Output:
    """Аннуитетный платёж. // The annuity payment."""
    amount, months = request.amount, request.months
    monthly = request.rate / 1200
    factor = 1 / months
    if monthly:
        factor = monthly / (1 - math.pow(1 + monthly, -months))
    payment = amount * factor
    total = payment * months
    values = {
        "amount": shown(amount),
        "rate": shown(request.rate),
        "months": str(months),
        "payment": shown(payment),
        "total": shown(total),
        "overpaid": shown(max(0.0, total - amount)),
    }
    return Output(
        text=say("answer", values),
        payment=round(payment, 2),
        total=round(total, 2),
        overpaid=round(max(0.0, total - amount), 2),
    )
