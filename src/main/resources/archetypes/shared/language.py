"""How the plugin's language writes numbers."""

from .runtime.numbers import format_number

LANGUAGE: str = "ru"


def shown(value: float, digits: int = 2) -> str:
    """Число, как его пишут люди. // A number as people write it."""
    return format_number(value, digits, LANGUAGE)
