"""Splits players into teams at random; with strengths, into teams of about equal strength."""

from re import IGNORECASE, findall, search, split, sub

from .models import Input, Output, TeamsItem
from .runtime.errors import UserError
from .runtime.numbers import numbers
from .runtime.text import after_command
from .runtime.tools import Tools
from ..shared.say import say

COUNT: str = r"(\d+)\s*(?:команд\w*|групп\w*|teams?|groups?)"
SEED: str = r"\b(?:seed|зерно)\s*[:=]?\s*(\S+)"


def from_text(text: str, tools: Tools) -> Input:
    """После двоеточия имена через запятую, силу можно указать числом. // Names after a colon."""
    line = after_command(text)
    seed = search(SEED, line, IGNORECASE)
    line = sub(SEED, "", line, flags=IGNORECASE)
    count = search(COUNT, line, IGNORECASE)
    head, colon, rest = line.partition(":")
    names = [part.strip(" .") for part in split(r"[,;\n]", rest if colon else "")]
    names = [name for name in names if name]
    if not names:
        found = [int(value) for value in numbers(sub(COUNT, " ", head)) if value > 0]
        if not found or found[0] > 100:
            raise UserError(say("which"))
        names = [str(place) for place in range(1, found[0] + 1)]
    return Input(
        players=names,
        count=int(count.group(1)) if count else 2,
        seed=seed.group(1) if seed else None,
    )


def strength(player: str) -> float:
    """Сила игрока: число в конце имени, иначе 1. // The number after a name, else 1."""
    found = findall(r"\s(\d+(?:[.,]\d+)?)$", player)
    return float(found[0].replace(",", ".")) if found else 1.0


async def handle(request: Input, tools: Tools) -> Output:
    """Раздаёт игроков слабейшей из неполных команд. // Deals players to the weakest team."""
    players = request.players
    if len(set(players)) != len(players):
        raise UserError(say("twice"))
    if request.count > len(players):
        values = {"count": str(request.count), "players": str(len(players))}
        raise UserError(say("many", values))
    dice = tools.dice.with_seed(request.seed) if request.seed else tools.dice
    order = sorted(dice.shuffled(players), key=strength, reverse=True)
    full = len(players) // request.count
    larger = len(players) % request.count
    teams: list[list[str]] = [[] for _ in range(request.count)]
    for player in order:
        grown = sum(len(team) > full for team in teams)
        open_teams = [
            team for team in teams if len(team) < full or (len(team) == full and grown < larger)
        ]
        min(open_teams, key=lambda team: (sum(map(strength, team)), len(team))).append(player)
    lines = [
        say("team", {"number": str(place), "players": ", ".join(team)})
        for place, team in enumerate(teams, start=1)
    ]
    return Output(
        text="\n".join(lines),
        teams=[TeamsItem(players=team, size=len(team)) for team in teams],
    )
