"""Picks at random from the options of a message; the same seed gives the same pick."""

from re import IGNORECASE, search, split, sub

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.text import after_command
from .runtime.tools import Tools
from ..shared.say import say

SEED: str = r"\b(?:seed|зерно)\s*[:=]?\s*(\S+)"
PARTS: str = r"\s*[,;\n]\s*|\s+(?:или|or)\s+"


def from_text(text: str, tools: Tools) -> Input:
    """Варианты через запятую или «или». // Options parted by commas or “or”."""
    line = after_command(text)
    seed = search(SEED, line, IGNORECASE)
    line = sub(SEED, "", line, flags=IGNORECASE)
    if ":" in line:
        line = line.partition(":")[2]
    options = [part.strip(" .?!") for part in split(PARTS, line)]
    return Input(
        options=[option for option in options if option], seed=seed.group(1) if seed else None
    )


async def handle(request: Input, tools: Tools) -> Output:
    """Выбирает один вариант и показывает случайный порядок. // Picks one, and orders all."""
    options = list(dict.fromkeys(request.options))
    if len(options) < 2:
        raise UserError(say("few"))
    dice = tools.dice.with_seed(request.seed) if request.seed else tools.dice
    order = dice.shuffled(options)
    values = {"chosen": order[0], "rest": ", ".join(order[1:])}
    return Output(text=say("answer", values), chosen=order[0], order=order)
