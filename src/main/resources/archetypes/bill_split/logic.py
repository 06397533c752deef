"""A bill with a tip, split so that the shares add up to the cent."""

from re import IGNORECASE, search, sub

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.numbers import numbers
from .runtime.tools import Tools
from ..shared.language import shown
from ..shared.say import say

PERCENT: str = r"(\d+(?:[.,]\d+)?)\s*(?:%|процент\w*|percent)"
PEOPLE: str = (
    r"(?<![\d.,])(\d{1,4})\s*(?:человек\w*|чел\b|людей|друз\w*|гост\w*|персон\w*|people|persons?"
    r"|friends|guests|ways|of us)|(?:\bнас|\bмежду|\bна|between|among|by)\s+(\d{1,4})(?![\d.,%])"
)


def from_text(text: str, tools: Tools) -> Input:
    """Процент, число людей, а первое прочее число: счёт. // Percent, people and the bill."""
    percent = search(PERCENT, text, IGNORECASE)
    line = sub(PERCENT, " ; ", text, flags=IGNORECASE)
    people = search(PEOPLE, line, IGNORECASE)
    found = numbers(sub(PEOPLE, " ; ", line, flags=IGNORECASE) if people else line)
    if not found or not (percent or people or len(found) > 1):
        raise UserError(say("which"))
    count = int(people.group(1) or people.group(2)) if people else None
    return Input(
        bill=found[0],
        percent=float(percent.group(1).replace(",", ".")) if percent else None,
        people=count,
    )


async def handle(request: Input, tools: Tools) -> Output:
    """Всё в копейках, остаток достаётся первым. // In cents; the first ones take the rest."""
    percent = request.percent or 0.0
    people = request.people or 1
    bill = round(request.bill * 100)
    tip = round(bill * percent / 100)
    total = bill + tip
    lower, rest = divmod(total, people)
    shares = [(lower + (1 if place < rest else 0)) / 100 for place in range(people)]
    values = {
        "bill": shown(bill / 100),
        "percent": shown(percent),
        "tip": shown(tip / 100),
        "total": shown(total / 100),
        "people": str(people),
        "share": shown(lower / 100),
        "more": str(rest),
        "less": str(people - rest),
        "higher": shown((lower + 1) / 100),
        "lower": shown(lower / 100),
    }
    lines = [say("answer", values)]
    if people > 1:
        lines.append(say("uneven" if rest else "even", values))
    return Output(text="\n".join(lines), tip=tip / 100, total=total / 100, shares=shares)
