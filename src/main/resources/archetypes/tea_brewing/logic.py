"""Temperature, grams and seconds for short infusions of tea."""

from re import IGNORECASE, search

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.text import after_command
from .runtime.tools import Tools
from ..shared.language import shown
from ..shared.say import say

TEA: dict[str, str] = {}
STEMS: dict[str, str] = {}
VOLUME: str = r"(\d+(?:[.,]\d+)?)\s*(?:мл|миллилитр\w*|ml|millilit\w*)"


def from_text(text: str, tools: Tools) -> Input:
    """Сорт и, если назван, объём. // The kind and, where it is named, the volume."""
    line = after_command(text)
    volume = search(VOLUME, line, IGNORECASE)
    amount = float(volume.group(1).replace(",", ".")) if volume else None
    return Input(kind=line[:200], millilitres=amount)


async def handle(request: Input, tools: Tools) -> Output:
    """Таблица проливов этого сорта. // The infusions of this kind."""
    plain = " " + request.kind.lower().replace("ё", "е") + " "
    kinds = ", ".join(row.split("|")[0] for row in TEA.values())
    key = next((STEMS[stem] for stem in STEMS if " " + stem in plain), "")
    if search(r"темн\w+ улун", plain):
        key = "dark"
    if not key:
        raise UserError(say("unknown", {"kind": request.kind.strip(), "kinds": kinds}))
    name, celsius, each, times = TEA[key].split("|")
    volume = request.millilitres or 100.0
    grams = round(float(each) * volume / 100, 1)
    seconds = [int(time) for time in times.split()]
    pours = [
        say("pour", {"number": str(number), "seconds": str(time)})
        for number, time in enumerate(seconds, start=1)
    ]
    values = {"name": name, "grams": shown(grams, 1), "volume": shown(volume, 0)}
    text = say("answer", values | {"celsius": celsius, "pours": "\n".join(pours)})
    return Output(text=text, grams=grams, celsius=celsius, seconds=seconds)
