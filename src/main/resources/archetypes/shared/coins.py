"""Coins by their usual names, and what they cost at CoinGecko (no key)."""

from .runtime.errors import UserError
from .runtime.json_doc import Json
from .runtime.text import words
from .runtime.tools import Tools
from ..shared.say import say

COINS: dict[str, str] = {}
UNITS: dict[str, str] = {}
PRICES: str = "https://api.coingecko.com/api/v3/simple/price"


def coin_of(text: str) -> str | None:
    """Имя монеты у источника. // The source's name of a coin."""
    for word in words(text):
        for stem, coin in COINS.items():
            if word.startswith(stem):
                return coin
    return None


def unit_of(text: str) -> str:
    """Валюта ответа. // The money of the answer."""
    named = [code for word in words(text) for stem, code in UNITS.items() if word.startswith(stem)]
    return named[0] if named else "usd"


async def price_of(coin: str, unit: str, tools: Tools) -> Json:
    """Цена и её изменение за сутки. // The price and its change in a day."""
    query = {"ids": coin, "vs_currencies": unit, "include_24hr_change": "true"}
    answer = await tools.http.get_json(PRICES, query)
    if not answer.has(coin, unit):
        raise UserError(say("not_found", {"coin": coin}))
    return answer.at(coin)
