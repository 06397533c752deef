"""Сервис плагина: логика и модели, соединённые со средой выполнения."""

from pathlib import Path

from fastapi import FastAPI

from .logic import check, from_text, handle
from .models import Input
from .runtime.description import read_description
from .runtime.outside import Outside
from .runtime.plugin import Plugin
from .runtime.service import create_service
from .settings import Settings

PLUGIN = Plugin(
    description=read_description(Path(__file__).parent),
    input_model=Input,
    from_text=from_text,
    handle=handle,
    check=check,
)


def create_app(settings: Settings, outside: Outside | None = None) -> FastAPI:
    """Приложение FastAPI; outside подменяют тесты."""
    return create_service(PLUGIN, settings, outside or Outside())
