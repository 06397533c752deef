"""Плагин живёт в ядре: и в том, что описано контрактом, и в опубликованном."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from httpx import MockTransport, Request, Response

from ..app import PLUGIN
from ..runtime.auth import Tokens
from ..runtime.core import Core
from ..runtime.database import Database
from ..runtime.description import OBJECT, JsonObject
from ..runtime.events import Telemetry
from ..runtime.health import Health
from ..runtime.lifecycle import Lifecycle
from ..runtime.outside import Outside
from .world import MORNING, settings

PLUGIN_ID = UUID(int=3)


@dataclass(slots=True)
class FakeCore:
    """Ядро: отвечает, как велит answer, и помнит, что ему сказали."""

    answer: Callable[[str, JsonObject], Response]
    calls: list[tuple[str, JsonObject]] = field(default_factory=list)

    def handle(self, request: Request) -> Response:
        place = request.url.path.rpartition("/")[2]
        body = OBJECT.validate_json(request.content)
        self.calls.append((place, body))
        return self.answer(place, body)

    def places(self) -> list[str]:
        return [place for place, _ in self.calls]


def registered(issued: str = "first") -> Response:
    expires = (MORNING + timedelta(hours=1)).isoformat()
    body = {"plugin_id": str(PLUGIN_ID), "token": issued, "expires_at": expires}
    return Response(201, json=body)


def life(core: FakeCore, folder: Path, clock: list[int]) -> tuple[Lifecycle, Tokens]:
    """Жизнь плагина с этим ядром; clock: сколько минут прошло."""
    configured = replace(settings(folder), core_url="http://core")
    world = Outside(
        now=lambda: MORNING + timedelta(minutes=clock[0]), transport=MockTransport(core.handle)
    )
    tokens = Tokens("")
    client = Core(PLUGIN.description, configured, world, tokens)
    manifest = PLUGIN.description.manifest
    health = Health(manifest, configured, Database(folder / "test.sqlite3"))
    telemetry = Telemetry(client, world.now)
    return Lifecycle(client, manifest, health, telemetry, world.now), tokens


async def test_contract_manifest_goes_first(tmp_path: Path) -> None:
    core = FakeCore(lambda place, _: registered() if place == "register" else Response(200))
    lifecycle, tokens = life(core, tmp_path, [0])
    assert await lifecycle.step() == 0.0
    assert await lifecycle.step() == 60.0
    assert core.places() == ["register", "heartbeat"]
    assert core.calls[0][1]["manifest"] == PLUGIN.description.served("http://plugin:8000")
    assert core.calls[1][1]["status"] == "active"
    assert tokens.accept("Bearer first")


async def test_published_core_gets_its_own_form_after_a_refusal(tmp_path: Path) -> None:
    def answer(_: str, body: JsonObject) -> Response:
        published = body["manifest"] == PLUGIN.description.published()
        return registered() if published else Response(422)

    core = FakeCore(answer)
    lifecycle, tokens = life(core, tmp_path, [0])
    await lifecycle.step()
    assert core.places() == ["register", "register"]
    assert tokens.accept("Bearer first")


async def test_silent_core_is_asked_less_and_less_often(tmp_path: Path) -> None:
    lifecycle, _ = life(FakeCore(lambda *_: Response(503)), tmp_path, [0])
    assert [await lifecycle.step() for _ in range(4)] == [1.0, 2.0, 4.0, 8.0]


async def test_core_that_forgot_the_plugin_gets_it_again(tmp_path: Path) -> None:
    core = FakeCore(lambda place, _: registered() if place == "register" else Response(404))
    lifecycle, _ = life(core, tmp_path, [0])
    for _ in range(3):
        await lifecycle.step()
    assert core.places() == ["register", "heartbeat", "register"]


async def test_token_is_renewed_before_it_runs_out(tmp_path: Path) -> None:
    minutes = [0]
    issued = iter(["first", "second"])

    def answer(place: str, _: JsonObject) -> Response:
        return registered(next(issued)) if place == "register" else Response(200)

    core = FakeCore(answer)
    lifecycle, tokens = life(core, tmp_path, minutes)
    await lifecycle.step()
    minutes[0] = 50
    await lifecycle.step()
    assert core.places() == ["register", "register"]
    assert tokens.accept("Bearer first")
    assert tokens.accept("Bearer second")


async def test_stopping_plugin_says_goodbye(tmp_path: Path) -> None:
    core = FakeCore(lambda place, _: registered() if place == "register" else Response(200))
    lifecycle, _ = life(core, tmp_path, [0])
    await lifecycle.step()
    await lifecycle.farewell()
    assert core.calls[-1][1]["status"] == "disabled"
