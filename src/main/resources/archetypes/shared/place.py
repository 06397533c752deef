"""A town by its name, from Open-Meteo's gazetteer; Russian case endings are tried too."""

from .runtime.errors import UserError
from .runtime.json_doc import Json
from .runtime.tools import Tools
from ..shared.language import LANGUAGE
from ..shared.say import say

PLACES: str = "https://geocoding-api.open-meteo.com/v1/search"


def spellings(city: str) -> list[str]:
    """Имя как есть и в именительном падеже: «Москве», «Казани». // The name in other cases."""
    if city.endswith("е") and len(city) > 3:
        return [city, city[:-1] + "а", city[:-1]]
    if city.endswith("и") and len(city) > 3:
        return [city, city[:-1] + "ь", city[:-1] + "я"]
    return [city]


async def find_place(city: str, tools: Tools) -> Json:
    """Место с таким именем. // The place of this name."""
    if not city:
        raise UserError(say("which"))
    for name in spellings(city):
        query: dict[str, str | int] = {"name": name, "count": 1, "language": LANGUAGE}
        places = await tools.http.get_json(PLACES, query)
        if places.has("results", 0):
            return places.at("results", 0)
    raise UserError(say("not_found", {"city": city}))
