"""Мир для проверок: часы стоят, сеть и модель отвечают заготовленным, ядро говорит с плагином."""

from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from urllib.parse import unquote_plus
from uuid import UUID

from httpx import ASGITransport, AsyncClient, MockTransport, Request, Response
from pydantic import BaseModel, TypeAdapter

from ..app import PLUGIN
from ..models import Input
from ..runtime.description import OBJECT, JsonObject
from ..runtime.outside import Outside
from ..runtime.plugin import Plugin
from ..runtime.service import create_service
from ..settings import Settings

BEARER = {"Authorization": "Bearer test-token"}
MORNING = datetime(2026, 1, 15, 10, tzinfo=timezone(timedelta(hours=3)))
SOMEBODY = str(UUID(int=1))
DIALOG = str(UUID(int=2))


class Canned(BaseModel):
    """Заготовленный ответ источника."""

    url_contains: str
    status: int = 200
    body: str = ""


class Given(BaseModel):
    """Что дано до вызова."""

    now: datetime = MORNING
    llm_reply: str | None = None
    http: list[Canned] = []


class Expect(BaseModel):
    """Что должно получиться."""

    output: JsonObject = {}
    text_contains: list[str] = []
    error_contains: str | None = None


class Step(BaseModel):
    """Один вызов: сообщение или готовые поля."""

    message: str | None = None
    input: JsonObject | None = None
    expect: Expect

    @property
    def payload(self) -> JsonObject:
        """Содержимое конверта."""
        return self.input if self.input is not None else {"text": self.message or ""}


class Example(BaseModel):
    """Пример поведения из просьбы."""

    title: str
    given: Given
    steps: list[Step]


EXAMPLES = TypeAdapter(list[Example]).validate_json(
    (Path(__file__).parent / "examples.json").read_bytes()
)


@dataclass(frozen=True, slots=True)
class Bot:
    """Ядро и человек глазами плагина."""

    client: AsyncClient

    async def ask(self, payload: JsonObject, user: str = SOMEBODY) -> JsonObject:
        """Ответ на конверт; он всегда приходит с кодом 200."""
        response = await self.client.post("/invoke", json=envelope(payload, user), headers=BEARER)
        assert response.status_code == 200, response.text
        return OBJECT.validate_json(response.content)


def envelope(payload: JsonObject, user: str = SOMEBODY) -> JsonObject:
    """Конверт ядра."""
    intent = PLUGIN.description.manifest.intents[0].tag
    return {"dialog_id": DIALOG, "user_id": user, "intent": intent, "payload": payload}


def settings(folder: Path, core_url: str = "", bearer: str = "test-token") -> Settings:
    """Настройки, в которых задано всё."""
    return Settings(
        host="127.0.0.1",
        port=8000,
        data_dir=folder,
        base_url="http://plugin:8000",
        core_url=core_url,
        core_credential="",
        plugin_bearer=bearer,
        llm_url="http://llm/v1",
        llm_credential="",
        llm_model="test",
        zone=UTC,
        declared={name: "test" for name in PLUGIN.description.environment_names},
    )


def outside(given: Given) -> Outside:
    """Мир, в котором дано это."""

    async def public(_: str) -> list[str]:
        return ["93.184.215.14"]

    return Outside(
        now=lambda: given.now, transport=MockTransport(_answers(given)), resolve=public, seed="test"
    )


@asynccontextmanager
async def served(
    given: Given, configured: Settings, plugin: Plugin[Input] = PLUGIN
) -> AsyncGenerator[Bot]:
    """Работающий сервис."""
    local = replace(configured, zone=given.now.tzinfo or UTC)
    app = create_service(plugin, local, outside(given))
    transport = ASGITransport(app=app)
    async with (
        app.router.lifespan_context(app),
        AsyncClient(transport=transport, base_url="http://plugin") as client,
    ):
        yield Bot(client)


def _answers(given: Given) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        path = request.url.raw_path.decode()
        url = f"https://{request.headers['host']}{path}"
        if path.endswith("/chat/completions"):
            return _completion(given.llm_reply)
        for canned in given.http:
            if canned.url_contains in url or canned.url_contains in unquote_plus(url):
                return Response(canned.status, text=canned.body)
        return Response(404)

    return answer


def _completion(reply: str | None) -> Response:
    if reply is None:
        return Response(503)
    usage = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}
    return Response(200, json={"choices": [{"message": {"content": reply}}], "usage": usage})
