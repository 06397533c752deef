"""Настройки плагина: только из окружения, описаны в README.md."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import tzinfo
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


class SettingsError(Exception):
    """Настройка задана неверно; текст говорит, какая и почему."""


@dataclass(frozen=True, slots=True)
class Settings:
    """То, что решает оператор; значения declared: переменные, которые объявил плагин."""

    host: str
    port: int
    data_dir: Path
    base_url: str
    core_url: str
    core_credential: str = field(repr=False)
    plugin_bearer: str = field(repr=False)
    llm_url: str
    llm_credential: str = field(repr=False)
    llm_model: str
    zone: tzinfo
    declared: Mapping[str, str] = field(repr=False)


def read_settings(environment: Mapping[str, str], name: str, declared: list[str]) -> Settings:
    """Настройки из переменных окружения; SettingsError, если значение не годится."""

    def value(key: str, default: str = "") -> str:
        return environment.get(key, "").strip() or default

    return Settings(
        host=value("HOST", "127.0.0.1"),
        port=_port(value("PORT", "8000")),
        data_dir=Path(value("DATA_DIR", "data")),
        base_url=_address("PLUGIN_BASE_URL", value("PLUGIN_BASE_URL", f"http://{name}:8000")),
        core_url=_address("CORE_URL", value("CORE_URL")),
        core_credential=value("CORE_API_KEY"),
        plugin_bearer=value("PLUGIN_TOKEN"),
        llm_url=_address("LLM_BASE_URL", value("LLM_BASE_URL")),
        llm_credential=value("LLM_API_KEY"),
        llm_model=value("LLM_MODEL"),
        zone=_zone(value("TIMEZONE", "UTC")),
        declared={key: value(key) for key in declared},
    )


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 65_536:
        raise SettingsError(f"PORT must be a number from 1 to 65535, and is {text!r}.")
    return int(text)


def _address(name: str, text: str) -> str:
    if text and (urlsplit(text).scheme not in ("http", "https") or not urlsplit(text).netloc):
        raise SettingsError(f"{name} must be an http or https address.")
    return text.rstrip("/")


def _zone(name: str) -> tzinfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise SettingsError(f"TIMEZONE must be a name such as Europe/Moscow: {name!r}.") from error
