"""What savings grow to."""

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
TOP_UP: str = r"(?:пополн\w*|докладыва\w*|откладыва\w*|top.?ups?|adding|monthly|plus)\D{0,24}(?=\d)"
SIMPLE: str = r"без капитал|прост\w+ процент|simple"


def taken(pattern: str, text: str) -> tuple[float | None, str]:
    """Число перед словом и текст без него. // A number and the text without it."""
    found = search(pattern, text, IGNORECASE)
    rest = sub(pattern, " ; ", text, flags=IGNORECASE)
    return (float(found.group(1).replace(",", ".")) if found else None), rest


def from_text(text: str, tools: Tools) -> Input:
    """Ставка, срок, пополнение и сумма. // The rate, the term, the top-up and the sum."""
    rate, line = taken(RATE, text)
    years, line = taken(YEARS, line)
    months, line = taken(MONTHS, line)
    head = search(TOP_UP, line, IGNORECASE)
    monthly = numbers(line[head.end() :])[:1] if head else []
    found = numbers(line[: head.start()] if head else line)
    if head and not found:
        found = numbers(line[head.end() :])[1:] or [0.0]
    term = round((years or 0.0) * 12 + (months or 0.0))
    if not found or rate is None or term < 1:
        raise UserError(say("which"))
    return Input(
        amount=found[0],
        rate=rate,
        months=term,
        monthly=monthly[0] if monthly else None,
        simple=bool(search(SIMPLE, text, IGNORECASE)),
    )


async def handle(request: Input, tools: Tools) -> Output:
    """Проценты месяц за месяцем. // Interest month by month."""
    monthly = request.monthly or 0.0
    paid = request.amount
    interest = 0.0
    for _ in range(request.months):
        base = paid if request.simple else paid + interest
        interest += base * request.rate / 1200
        paid += monthly
    values = {
        "months": str(request.months),
        "total": shown(paid + interest),
        "paid": shown(paid),
        "interest": shown(interest),
        "kind": say("simple" if request.simple else "compound"),
    }
    return Output(
        text=say("answer", values),
        total=round(paid + interest, 2),
        paid_in=round(paid, 2),
        interest=round(interest, 2),
    )
