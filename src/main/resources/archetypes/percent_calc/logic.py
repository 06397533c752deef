"""Percents, discounts, markups and VAT."""

from re import IGNORECASE, search, sub

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.numbers import numbers
from .runtime.tools import Tools
from ..shared.language import shown
from ..shared.say import say

RATE: str = r"(\d+(?:[.,]\d+)?)\s*(?:%|процент\w*|percent|per cent)"
VAT: str = r"\bндс\b|\bvat\b|sales tax"
INCLUDED: str = (
    r"выдел|в том числе|включ|внутри|\bиз\b|без ндс|extract|includ|\bfrom\b|out of|\bin\b|net\b"
)
OFF: str = r"скидк|дешевле|минус|вычесть|discount|\boff\b|less\b|minus"
ON: str = r"наценк|надбавк|дороже|плюс|прибав|markup|plus|\badd\b|increase by"
CHANGE: str = r"изменени|изменил|вырос|упал|подорожал|подешевел|\bбыло\b|change|grew|fell|\bwas\b"
BETWEEN: str = r"(?:\bс|\bот|from)\s+[\d ,.]+\S*\s+(?:до|to|на)\s+\d"


def from_text(text: str, tools: Tools) -> Input:
    """Действие по словам, числа по порядку. // The action by words, the numbers in order."""
    rate = search(RATE, text, IGNORECASE)
    found = numbers(sub(RATE, " ; ", text, count=1, flags=IGNORECASE)) if rate else numbers(text)
    if rate and found:
        percent = float(rate.group(1).replace(",", "."))
        if search(VAT, text, IGNORECASE):
            inside = search(INCLUDED, text, IGNORECASE)
            kind = Input(action="vat_in", first=percent, second=found[0])
            return kind if inside else Input(action="vat_on", first=percent, second=found[0])
        if search(OFF, text, IGNORECASE):
            return Input(action="off", first=percent, second=found[0])
        if search(ON, text, IGNORECASE):
            return Input(action="on", first=percent, second=found[0])
        return Input(action="of", first=percent, second=found[0])
    if search(VAT, text, IGNORECASE):
        raise UserError(say("rate"))
    if rate or len(found) < 2:
        raise UserError(say("which"))
    if search(BETWEEN, text, IGNORECASE) or search(CHANGE, text, IGNORECASE):
        return Input(action="change", first=found[0], second=found[1])
    return Input(action="share", first=found[0], second=found[1])


def solved(action: str, first: float, second: float) -> tuple[float, float]:
    """Итог и сам процент. // The result and the percent itself."""
    if action in ("share", "change"):
        base = second if action == "share" else first
        if base == 0:
            raise UserError(say("zero"))
        amount = first if action == "share" else second - first
        return amount * 100 / abs(base) if action == "change" else amount * 100 / base, amount
    if action != "of" and (first < 0 or (action == "off" and first > 100)):
        raise UserError(say("negative"))
    amount = second * first / 100
    if action == "vat_in":
        amount = second * first / (100 + first)
    if action in ("off", "vat_in"):
        return second - amount, amount
    return (second + amount, amount) if action in ("on", "vat_on") else (amount, amount)


async def handle(request: Input, tools: Tools) -> Output:
    """Одно действие с процентом. // One action with a percent."""
    result, amount = solved(request.action, request.first, request.second)
    values = {"first": shown(request.first), "second": shown(request.second)}
    values |= {"result": shown(result), "amount": shown(amount)}
    text = say(request.action, values)
    return Output(text=text, result=round(result, 2), amount=round(amount, 2))
