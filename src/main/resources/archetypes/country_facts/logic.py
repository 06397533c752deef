"""Facts about a country (REST Countries, no key)."""

from re import search
from urllib.parse import quote

from .models import Input, Output
from .runtime.errors import UpstreamError, UserError
from .runtime.tools import Tools
from ..shared.language import LANGUAGE, shown
from ..shared.say import say
from ..shared.subject import subject

API: str = "https://restcountries.com/v3.1/"
FIELDS: str = "name,translations,capital,population,area,languages,currencies"
ENDINGS: dict[str, list[str]] = {"ии": ["ия"], "ы": ["а"], "и": ["ь", "я"], "а": [""], "я": ["й"]}


def from_text(text: str, tools: Tools) -> Input:
    """Страна из вопроса. // The country of a question."""
    return Input(country=subject(text)[:100])


def spellings(country: str) -> list[str]:
    """Имя как есть и в именительном падеже. // The name as it is and in the nominative."""
    for ending, others in ENDINGS.items():
        if country.endswith(ending) and len(country) > 4:
            return [country[: -len(ending)] + other for other in others] + [country]
    return [country]


async def handle(request: Input, tools: Tools) -> Output:
    """Справка о стране. // Facts about a country."""
    country = request.country.strip()
    if not country:
        raise UserError(say("which"))
    kind = "translation" if search("[а-яё]", country.lower()) else "name"
    for name in spellings(country):
        try:
            found = await tools.http.get_json(API + f"{kind}/{quote(name)}", {"fields": FIELDS})
        except UpstreamError as error:
            if error.status == 404:
                continue
            raise
        if found.has(0):
            one = found.at(0)
            break
    else:
        raise UserError(say("not_found", {"country": country}))
    russian = ("translations", "rus", "common")
    capital = one.text("capital", 0) if one.has("capital", 0) else "?"
    values = {
        "name": one.text(*russian) if LANGUAGE == "ru" and one.has(*russian) else one.text("name", "common"),
        "capital": capital,
        "population": shown(one.number("population"), 0),
        "area": shown(one.number("area"), 0),
        "languages": ", ".join(one.text("languages", key) for key in one.keys("languages")),
        "money": ", ".join(one.keys("currencies")),
    }
    return Output(
        text=say("answer", values),
        capital=capital,
        population=one.integer("population"),
        area=one.number("area"),
    )
