"""Air quality of a city by Open-Meteo, without a key."""

from re import IGNORECASE, sub

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.text import after_command
from .runtime.tools import Tools
from ..shared.language import LANGUAGE, shown
from ..shared.say import say

PLACES: str = "https://geocoding-api.open-meteo.com/v1/search"
AIR: str = "https://air-quality-api.open-meteo.com/v1/air-quality"
PREFIX: str = ""
LEVELS: list[str] = []
BORDERS: list[int] = [50, 100, 150, 200, 300]


def from_text(text: str, tools: Tools) -> Input:
    """Город: то, что осталось от вопроса. // The city: what is left of the question."""
    return Input(city=sub(PREFIX, "", after_command(text), flags=IGNORECASE).strip(" ?.!,"))


async def handle(request: Input, tools: Tools) -> Output:
    """Индекс, PM2.5 и уровень одним словом. // The index, PM2.5 and the level in a word."""
    city = request.city.strip()
    if not city:
        raise UserError(say("which"))
    query: dict[str, str | int] = {"name": city, "count": 1, "language": LANGUAGE}
    places = await tools.http.get_json(PLACES, query)
    if not places.has("results", 0):
        raise UserError(say("not_found", {"city": city}))
    place = places.at("results", 0)
    where: dict[str, str] = {
        "latitude": place.text("latitude"),
        "longitude": place.text("longitude"),
        "current": "us_aqi,pm2_5",
    }
    air = await tools.http.get_json(AIR, where)
    if not air.has("current", "us_aqi") or not air.has("current", "pm2_5"):
        raise UserError(say("no_data", {"city": place.text("name")}))
    index = round(air.number("current", "us_aqi"))
    dust = air.number("current", "pm2_5")
    level = LEVELS[sum(index > border for border in BORDERS)]
    values = {
        "city": place.text("name"),
        "index": str(index),
        "dust": shown(dust, 1),
        "level": level,
    }
    return Output(text=say("answer", values), index=index, dust=dust, level=level)
