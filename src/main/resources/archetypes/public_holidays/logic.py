"""Public holidays of a country (Nager.Date, no key)."""

from re import search

from .models import Input, ItemsItem, Output
from .runtime.errors import UpstreamError, UserError
from .runtime.text import words
from .runtime.tools import Tools
from ..shared.language import LANGUAGE
from ..shared.say import say

API: str = "https://date.nager.at/api/v3/PublicHolidays/"
COUNTRIES: dict[str, str] = {}


def from_text(text: str, tools: Tools) -> Input:
    """Страна и год; без года нынешний. // A country and a year; this year if none is said."""
    year = search(r"\b(?:19|20)\d\d\b", text)
    for word in words(text):
        for stem, code in COUNTRIES.items():
            if word.startswith(stem):
                known = int(year.group(0)) if year else tools.clock.today().year
                return Input(country=code, year=known)
    raise UserError(say("which"))


async def handle(request: Input, tools: Tools) -> Output:
    """Праздники страны. // A country's holidays."""
    values = {"country": request.country, "year": str(request.year)}
    try:
        found = await tools.http.get_json(f"{API}{request.year}/{request.country}")
    except UpstreamError as error:
        if error.status in (204, 400, 404):
            raise UserError(say("not_found", values)) from error
        raise
    field = "localName" if LANGUAGE == "ru" else "name"
    items = [ItemsItem(day=one.text("date"), holiday=one.text(field)) for one in found.items()]
    if not items:
        raise UserError(say("not_found", values))
    lines = [f"{one.day}: {one.holiday}" for one in items[:100]]
    return Output(text="\n".join([say("head", values), *lines]), items=items[:100])
