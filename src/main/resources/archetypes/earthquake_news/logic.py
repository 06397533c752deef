"""The latest earthquakes (USGS, no key)."""

from datetime import UTC, datetime, timedelta

from .models import Input, ItemsItem, Output
from .runtime.errors import UserError
from .runtime.numbers import numbers
from .runtime.tools import Tools
from ..shared.language import shown
from ..shared.say import say

API: str = "https://earthquake.usgs.gov/fdsnws/event/1/query"
USUAL: float = 5.0
EPOCH: datetime = datetime(1970, 1, 1, tzinfo=UTC)


def from_text(text: str, tools: Tools) -> Input:
    """Магнитуда из вопроса, иначе 5. // The magnitude of a question, else 5."""
    found = numbers(text)
    magnitude = found[0] if found else USUAL
    if not 0 <= magnitude <= 10:
        raise UserError(say("range"))
    return Input(magnitude=magnitude)


async def handle(request: Input, tools: Tools) -> Output:
    """Последние землетрясения. // The latest earthquakes."""
    query: dict[str, str | int] = {
        "format": "geojson",
        "minmagnitude": f"{request.magnitude:g}",
        "orderby": "time",
        "limit": 10,
    }
    answer = await tools.http.get_json(API, query)
    items: list[ItemsItem] = []
    for one in answer.items("features"):
        facts = one.at("properties")
        moment = EPOCH + timedelta(milliseconds=facts.number("time"))
        place = facts.text("place") if facts.has("place") else "?"
        items.append(
            ItemsItem(magnitude=facts.number("mag"), place=place, moment=f"{moment:%Y-%m-%d %H:%M}")
        )
    least = {"magnitude": shown(request.magnitude, 1)}
    if not items:
        return Output(text=say("none", least), items=[])
    lines = [f"{shown(one.magnitude, 1)}: {one.place}, {one.moment} UTC" for one in items]
    return Output(text="\n".join([say("head", least), *lines]), items=items)
