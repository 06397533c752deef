"""Sunrise, sunset and the day's length (Open-Meteo, no key)."""

from .models import Input, Output
from .runtime.tools import Tools
from ..shared.place import find_place
from ..shared.say import say
from ..shared.subject import subject

API: str = "https://api.open-meteo.com/v1/forecast"


def from_text(text: str, tools: Tools) -> Input:
    """Город из вопроса. // The city of a question."""
    return Input(city=subject(text)[:100])


async def handle(request: Input, tools: Tools) -> Output:
    """Восход и закат в городе. // A city's sunrise and sunset."""
    place = await find_place(request.city.strip(), tools)
    query: dict[str, str | int] = {
        "latitude": place.text("latitude"),
        "longitude": place.text("longitude"),
        "daily": "sunrise,sunset,daylight_duration",
        "timezone": "auto",
        "forecast_days": 1,
    }
    days = (await tools.http.get_json(API, query)).at("daily")
    up, down = days.text("sunrise", 0)[-5:], days.text("sunset", 0)[-5:]
    minutes = round(days.number("daylight_duration", 0) / 60)
    values = {
        "city": place.text("name"),
        "up": up,
        "down": down,
        "hours": str(minutes // 60),
        "minutes": str(minutes % 60),
    }
    return Output(text=say("answer", values), sunrise=up, sunset=down, daylight_minutes=minutes)
