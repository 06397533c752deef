"""A city's weather now and tomorrow (Open-Meteo, no key)."""

from .models import Input, Output
from .runtime.tools import Tools
from ..shared.language import shown
from ..shared.place import find_place
from ..shared.say import say
from ..shared.subject import subject

API: str = "https://api.open-meteo.com/v1/forecast"
SKY: dict[str, str] = {}
GROUPS: dict[int, str] = {45: "4", 48: "4"}


def from_text(text: str, tools: Tools) -> Input:
    """Город из вопроса. // The city of a question."""
    return Input(city=subject(text)[:100])


def sky(code: int) -> str:
    """Словами, по коду ВМО. // In words, by the WMO code."""
    if code < 4:
        return SKY[str(code)]
    return SKY[GROUPS.get(code, str(min(code // 10, 9)))]


async def handle(request: Input, tools: Tools) -> Output:
    """Погода в городе. // The weather of a city."""
    place = await find_place(request.city.strip(), tools)
    query: dict[str, str | int] = {
        "latitude": place.text("latitude"),
        "longitude": place.text("longitude"),
        "current": "temperature_2m,apparent_temperature,wind_speed_10m,weather_code",
        "daily": "temperature_2m_min,temperature_2m_max,precipitation_probability_max",
        "wind_speed_unit": "ms",
        "timezone": "auto",
        "forecast_days": 2,
    }
    answer = await tools.http.get_json(API, query)
    now, days = answer.at("current"), answer.at("daily")
    temperature, feels = now.number("temperature_2m"), now.number("apparent_temperature")
    low, high = days.number("temperature_2m_min", 1), days.number("temperature_2m_max", 1)
    chance = ("precipitation_probability_max", 1)
    values = {
        "city": place.text("name"),
        "now": shown(temperature, 1),
        "feels": shown(feels, 1),
        "sky": sky(now.integer("weather_code")),
        "wind": shown(now.number("wind_speed_10m"), 1),
        "low": shown(low, 1),
        "high": shown(high, 1),
        "rain": shown(days.number(*chance), 0) if days.has(*chance) else "?",
    }
    return Output(
        text=say("answer", values),
        temperature=temperature,
        feels=feels,
        wind=now.number("wind_speed_10m"),
        tomorrow_low=low,
        tomorrow_high=high,
    )
