"""Length, mass, temperature, volume, speed, area and data sizes."""

from re import IGNORECASE, finditer, fullmatch

from .models import Input, Output
from .runtime.errors import UserError
from .runtime.numbers import numbers
from .runtime.text import after_command
from .runtime.tools import Tools
from ..shared.language import shown
from ..shared.say import say

FACTORS: dict[str, float] = {}
KINDS: dict[str, str] = {}
NAMES: dict[str, str] = {}
PATTERNS: dict[str, str] = {}
OFTEN: dict[str, str] = {}
ZERO: dict[str, float] = {"c": 273.15, "f": 459.67, "k": 0.0}
STEP: dict[str, float] = {"c": 1.0, "f": 1.8, "k": 1.0}


def units_in(text: str) -> list[str]:
    """Единицы в порядке текста; длинные названия важнее коротких. // Units in order."""
    found: dict[int, str] = {}
    line = text
    for unit, pattern in PATTERNS.items():
        for match in finditer(r"(?<![^\W\d_])(?:" + pattern + r")(?![^\W_])", line, IGNORECASE):
            found[match.start()] = unit
            line = line[: match.start()] + " " * len(match.group(0)) + line[match.end() :]
    return [found[start] for start in sorted(found)]


def from_text(text: str, tools: Tools) -> Input:
    """Число и одна или две единицы. // A number, and one or two units."""
    line = after_command(text)
    found = numbers(line)
    units = units_in(line)
    if not units:
        raise UserError(say("which"))
    value = found[0] if found else 1.0
    return Input(value=value, source=units[0], target=units[1] if len(units) > 1 else None)


def unit_of(name: str) -> str:
    """Единица по обозначению или названию. // A unit by its sign or name."""
    plain = name.strip()
    if plain.lower() in KINDS:
        return plain.lower()
    for unit, pattern in PATTERNS.items():
        if fullmatch(pattern, plain, IGNORECASE):
            return unit
    raise UserError(say("unit", {"unit": plain, "units": ", ".join(NAMES.values())}))


def converted(value: float, source: str, target: str) -> float:
    """Значение в другой единице. // The value in the other unit."""
    if KINDS[source] != "temperature":
        return value * FACTORS[source] / FACTORS[target]
    kelvin = (value + ZERO[source]) / STEP[source]
    return kelvin * STEP[target] - ZERO[target]


def precise(value: float) -> str:
    """Мелкие числа показаны подробнее. // Small numbers are shown with more digits."""
    if value and abs(value) < 0.0001:
        return f"{value:.4g}"
    return shown(value, 2 if abs(value) >= 100 else 4 if abs(value) >= 0.1 else 7)


async def handle(request: Input, tools: Tools) -> Output:
    """Перевод в названную единицу или в близкие. // To the unit named, or to several."""
    source = unit_of(request.source)
    kind = KINDS[source]
    if request.target:
        targets = [unit_of(request.target)]
    else:
        targets = [unit for unit in OFTEN[kind].split() if unit != source]
    if KINDS[targets[0]] != kind:
        values = {"source": NAMES[source], "target": NAMES[targets[0]]}
        raise UserError(say("kinds", values))
    if kind == "temperature" and converted(request.value, source, "k") < -1e-9:
        raise UserError(say("cold"))
    if kind != "temperature" and request.value < 0:
        raise UserError(say("negative"))
    results = [round(converted(request.value, source, target), 12) for target in targets]
    lines = [
        say("line", {
            "value": precise(request.value),
            "source": NAMES[source],
            "result": precise(result),
            "target": NAMES[target],
        })
        for target, result in zip(targets, results, strict=True)
    ]
    return Output(text="\n".join(lines), result=round(results[0], 6), unit=NAMES[targets[0]])
