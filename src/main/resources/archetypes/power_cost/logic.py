"""What an appliance costs in electricity."""

from re import IGNORECASE, search

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.tools import Tools
from ..shared.language import shown
from ..shared.say import say

NUMBER: str = r"(\d+(?:[.,]\d+)?)"
KILOWATTS: str = NUMBER + r"\s*(?:квт|киловатт\w*|kw|kilowatts?)\b"
WATTS: str = NUMBER + r"\s*(?:вт|ватт\w*|w|watts?)\b"
HOURS: str = NUMBER + r"\s*(?:час\w*|ч\b|hours?|hrs?|h\b)"
MINUTES: str = NUMBER + r"\s*(?:мин\w*|minutes?|mins?)"
DAYS: str = NUMBER + r"\s*(?:дн\w*|день|days?|суток|сутки)"
MONTHS: str = NUMBER + r"\s*(?:мес\w*|months?)"
TARIFF: str = r"(?:тариф\w*|\bпо|цен\w*|tariff|price\w*|rate|\bat)\D{0,12}?" + NUMBER


def found(pattern: str, text: str) -> float | None:
    """Названное число. // A named number."""
    match = search(pattern, text, IGNORECASE)
    return float(match.group(1).replace(",", ".")) if match else None


def from_text(text: str, tools: Tools) -> Input:
    """Мощность, часы, дни и тариф. // Power, hours, days and tariff."""
    kilowatts = found(KILOWATTS, text)
    watts = kilowatts * 1000 if kilowatts is not None else found(WATTS, text)
    hours = found(HOURS, text)
    minutes = found(MINUTES, text)
    if hours is None and minutes is not None:
        hours = minutes / 60
    if watts is None or hours is None:
        raise UserError(say("which"))
    months = found(MONTHS, text)
    days = months * 30 if months is not None else found(DAYS, text)
    return Input(watts=watts, hours=hours, days=days, tariff=found(TARIFF, text))


async def handle(request: Input, tools: Tools) -> Output:
    """Киловатт-часы и деньги. // Kilowatt-hours and money."""
    days = 30.0 if request.days is None else request.days
    energy = request.watts * request.hours * days / 1000
    values = {
        "watts": shown(request.watts),
        "hours": shown(request.hours),
        "days": shown(days),
        "energy": shown(energy),
    }
    if request.tariff is None:
        text = say("energy", values) + "\n" + say("tariff")
        return Output(text=text, kilowatt_hours=round(energy, 3))
    cost = round(energy * request.tariff, 2)
    money = say("cost", {"tariff": shown(request.tariff), "cost": shown(cost)})
    text = say("energy", values) + "\n" + money
    return Output(text=text, kilowatt_hours=round(energy, 3), cost=cost)
