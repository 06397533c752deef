"""Работающий сервис для проверок."""

from collections.abc import AsyncGenerator
from pathlib import Path

from pytest_asyncio import fixture

from .world import EXAMPLES, Bot, served, settings


@fixture
async def bot(tmp_path: Path) -> AsyncGenerator[Bot]:
    """Сервис, которому дано то же, что в первом примере."""
    async with served(EXAMPLES[0].given, settings(tmp_path)) as running:
        yield running
