"""Повтор X-Invocation-Id не делает работу дважды."""

from asyncio import gather
from collections.abc import AsyncGenerator
from dataclasses import dataclass, replace
from pathlib import Path

from pytest_asyncio import fixture

from ..app import PLUGIN
from ..models import Input
from ..runtime.base import OutputModel
from ..runtime.tools import Tools
from .world import BEARER, EXAMPLES, Bot, envelope, served, settings

NAMED = BEARER | {"X-Invocation-Id": "call-1"}


@dataclass(slots=True)
class Counted:
    """Сервис, который считает, сколько раз звали логику."""

    bot: Bot
    count: int = 0

    async def ask(self, headers: dict[str, str], text: str = "") -> tuple[int, bytes]:
        """Код и тело ответа на первый пример; text заменяет сообщение."""
        payload = EXAMPLES[0].steps[0].payload
        body = envelope({"text": text} if text else payload)
        response = await self.bot.client.post("/invoke", json=body, headers=headers)
        return response.status_code, response.content


@fixture
async def counted(tmp_path: Path) -> AsyncGenerator[Counted]:
    calls: list[Counted] = []

    async def handle(request: Input, tools: Tools) -> OutputModel:
        calls[0].count += 1
        return await PLUGIN.handle(request, tools)

    plugin = replace(PLUGIN, handle=handle)
    async with served(EXAMPLES[0].given, settings(tmp_path), plugin) as bot:
        calls.append(Counted(bot))
        yield calls[0]


async def test_second_call_gets_the_stored_answer(counted: Counted) -> None:
    first = await counted.ask(NAMED)
    assert await counted.ask(NAMED) == first
    assert counted.count <= 1


async def test_calls_at_once_are_one_call(counted: Counted) -> None:
    answers = await gather(*[counted.ask(NAMED) for _ in range(5)])
    assert len(set(answers)) == 1
    assert counted.count <= 1


async def test_another_body_under_the_same_id_is_a_conflict(counted: Counted) -> None:
    await counted.ask(NAMED)
    assert (await counted.ask(NAMED, "другое"))[0] == 409


async def test_calls_without_an_id_are_separate(counted: Counted) -> None:
    await counted.ask(BEARER)
    once = counted.count
    await counted.ask(BEARER)
    assert counted.count == 2 * once


async def test_malformed_id_is_refused(counted: Counted) -> None:
    assert (await counted.ask(BEARER | {"X-Invocation-Id": "a b"}))[0] == 400
