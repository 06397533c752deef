"""The Bank of Russia's daily rates (cbr-xml-daily.ru, no key)."""

from .runtime.json_doc import Json
from .runtime.text import words
from .runtime.tools import Tools

CODES: dict[str, str] = {}
DAILY: str = "https://www.cbr-xml-daily.ru/daily_json.js"


def code_of(text: str) -> str | None:
    """Код валюты в тексте, кроме рубля. // The currency's code in a text."""
    for word in words(text):
        for stem, code in CODES.items():
            if word.startswith(stem):
                return code
        if len(word) == 3 and word.isascii() and word.upper() in CODES.values():
            return word.upper()
    return None


async def daily(tools: Tools) -> Json:
    """Курсы на сегодня. // Today's rates."""
    return await tools.http.get_json(DAILY)


def rate_of(rates: Json, code: str, field: str = "Value") -> float:
    """Рублей за единицу. // Roubles for one unit."""
    row = rates.at("Valute", code)
    return row.number(field) / row.number("Nominal")
