"""Нарушения входной схемы словами, понятными человеку."""

from collections.abc import Mapping

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from .messages import LANGUAGE, say
from .numbers import format_number

LIMITS: dict[str, tuple[str, str]] = {
    "less_than_equal": ("too_big", "le"),
    "greater_than_equal": ("too_small", "ge"),
    "string_too_long": ("too_long", "max_length"),
    "too_long": ("too_long", "max_length"),
    "literal_error": ("one_of", "expected"),
}


def violations(error: ValidationError, labels: Mapping[str, str]) -> list[str]:
    """По строке на нарушение: «Литры: не больше 500»."""
    return [_sentence(detail, labels) for detail in error.errors(include_url=False)]


def _sentence(detail: ErrorDetails, labels: Mapping[str, str]) -> str:
    path = [str(part) for part in detail["loc"]]
    label = labels.get(path[0], path[0]) if path else ""
    place = " ".join([label, *path[1:]]).strip()
    return f"{place}: {_problem(detail)}" if place else _problem(detail)


def _problem(detail: ErrorDetails) -> str:
    kind = detail["type"]
    if kind in LIMITS:
        message, name = LIMITS[kind]
        limit = detail.get("ctx", {}).get(name, "")
        plain = format_number(limit, language=LANGUAGE.get()) if isinstance(limit, float) else limit
        return say(message, limit=plain)
    if kind == "missing":
        return say("missing")
    return say("unknown" if kind == "extra_forbidden" else "wrong")
