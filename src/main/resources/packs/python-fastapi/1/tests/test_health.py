"""Здоровье отражает то, от чего плагин зависит."""

from dataclasses import replace
from pathlib import Path

from ..app import PLUGIN
from .world import EXAMPLES, Bot, served, settings


async def test_configured_plugin_is_well(bot: Bot) -> None:
    response = await bot.client.get("/health")
    assert response.status_code == 200
    assert response.json()["status"] == "ok"
    assert response.json()["version"] == PLUGIN.description.manifest.version


async def test_missing_settings_are_named(tmp_path: Path) -> None:
    bare = replace(settings(tmp_path), llm_url="", declared={})
    manifest = PLUGIN.description.manifest
    wanted = {name.name for name in manifest.metadata.environment if name.required}
    if manifest.llm:
        wanted.add("llm")
    async with served(EXAMPLES[0].given, bare) as bot:
        report = (await bot.client.get("/health")).json()
    assert {name for name, state in report["checks"].items() if state != "ok"} == wanted
    assert report["status"] == ("degraded" if wanted else "ok")
