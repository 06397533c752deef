"""Без токена ядра или оператора плагин не работает."""

from pathlib import Path

from pytest import mark

from ..runtime.auth import GRACE_SECONDS, Tokens
from .world import BEARER, EXAMPLES, Bot, served, settings


@mark.parametrize("path", ["/invoke", "/events"])
@mark.parametrize(
    "authorization", ["", "Bearer ", "Bearer other", "Basic test-token", "test-token"]
)
async def test_call_without_the_token_is_refused(bot: Bot, path: str, authorization: str) -> None:
    headers = {"Authorization": authorization}
    response = await bot.client.post(path, json={}, headers=headers)
    assert response.status_code == 401
    assert response.headers["www-authenticate"] == "Bearer"


async def test_plugin_without_tokens_refuses_everybody(tmp_path: Path) -> None:
    async with served(EXAMPLES[0].given, settings(tmp_path, bearer="")) as bot:
        for headers in ({}, {"Authorization": "Bearer "}, BEARER):
            response = await bot.client.post("/invoke", json={}, headers=headers)
            assert response.status_code == 401


async def test_event_of_the_core_is_taken(bot: Bot) -> None:
    body = {"event_type": "plugin_custom_ping"}
    response = await bot.client.post("/events", json=body, headers=BEARER)
    assert response.status_code == 204


def test_previous_token_lives_for_a_grace_time() -> None:
    passed = [0.0]
    tokens = Tokens("", seconds=lambda: passed[0])
    tokens.renew("first")
    tokens.renew("second")
    assert tokens.accept("Bearer first")
    assert tokens.accept("Bearer second")
    passed[0] = GRACE_SECONDS
    assert not tokens.accept("Bearer first")
    assert tokens.accept("Bearer second")
