"""Wind chill by the formula of the Canadian and US weather services (2001)."""

import math
from re import IGNORECASE, search

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.numbers import numbers
from .runtime.tools import Tools
from ..shared.language import shown
from ..shared.say import say

METRES: str = r"\d\s*(?:м\s*/\s*с|м/сек|метр\w* в секунду|m\s*/\s*s|mps)"
CALM: float = 5.0
WARM: float = 10.0


def from_text(text: str, tools: Tools) -> Input:
    """Первое число: градусы, второе: ветер. // First the degrees, then the wind."""
    found = numbers(text)
    if len(found) < 2:
        raise UserError(say("which"))
    wind = found[1] * 3.6 if search(METRES, text, IGNORECASE) else found[1]
    if wind < 0:
        raise UserError(say("negative"))
    return Input(degrees=found[0], wind=wind)


async def handle(request: Input, tools: Tools) -> Output:
    """Ощущаемая температура по градусам и ветру. // The felt temperature."""
    values = {"degrees": shown(request.degrees, 1), "wind": shown(request.wind, 1)}
    if request.wind < CALM:
        return Output(text=say("calm", values), felt=request.degrees)
    if request.degrees > WARM:
        return Output(text=say("warm", values), felt=request.degrees)
    power = math.pow(request.wind, 0.16)
    felt = 13.12 + 0.6215 * request.degrees - 11.37 * power + 0.3965 * request.degrees * power
    return Output(text=say("answer", values | {"felt": shown(felt, 1)}), felt=round(felt, 2))
