"""Тот, кому плагин отвечает."""

from dataclasses import dataclass
from datetime import tzinfo
from re import fullmatch
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import JsonValue

LOCALE = r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}"
ZONE_LENGTH = 64


@dataclass(frozen=True, slots=True)
class User:
    """Что логика знает о человеке: только язык."""

    locale: str

    @property
    def language(self) -> str:
        """Двухбуквенный код языка."""
        return self.locale.replace("_", "-").split("-")[0].lower()


@dataclass(frozen=True, slots=True)
class Caller:
    """Человек, диалог, язык и часовой пояс; пустая строка: неизвестно."""

    user_id: str
    dialog_id: str
    locale: str
    zone: str

    def scope(self, storage: str) -> str | None:
        """Область хранилища; у простого вызова без человека область своя."""
        if storage == "none":
            return None
        owner = self.dialog_id if storage == "dialog" else self.user_id
        return f"{storage}:{owner}"

    def time_zone(self, default: tzinfo) -> tzinfo:
        """Часовой пояс человека, а если он неизвестен: плагина."""
        try:
            return ZoneInfo(self.zone) if self.zone else default
        except (ZoneInfoNotFoundError, ValueError, OSError):
            return default


def locale_of(metadata: dict[str, JsonValue]) -> str:
    """Язык из сведений о сообщении."""
    for name in ("locale", "language", "language_code"):
        value = metadata.get(name)
        if isinstance(value, str) and fullmatch(LOCALE, value):
            return value
    return ""


def zone_of(metadata: dict[str, JsonValue]) -> str:
    """Часовой пояс из сведений о сообщении."""
    value = metadata.get("timezone")
    return value if isinstance(value, str) and len(value) <= ZONE_LENGTH else ""
