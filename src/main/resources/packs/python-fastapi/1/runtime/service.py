"""Приложение FastAPI: четыре конечные точки контракта и схемы."""

from asyncio import create_task, gather
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from re import fullmatch

from fastapi import Depends, FastAPI, Request, Response
from fastapi.responses import JSONResponse
from fastapi.security import HTTPBearer
from pydantic import JsonValue

from ..settings import Settings
from .auth import Tokens
from .core import Core
from .database import Database
from .door import Door
from .envelope import read_call
from .events import Telemetry
from .health import Health
from .idempotency import Invocation, Invocations
from .invoker import Invoker
from .lifecycle import Lifecycle
from .logs import log
from .openapi import invoke_operation
from .outside import Outside
from .plugin import InputT, Plugin
from .reply import Reply
from .tools import Workshop
from .watcher import Watcher


def create_service(plugin: Plugin[InputT], settings: Settings, outside: Outside) -> FastAPI:
    """Собирает сервис; соединения и фоновые дела живут, пока он работает."""
    description = plugin.description
    manifest = description.manifest
    database = Database(settings.data_dir / f"{manifest.name}.sqlite3")
    tokens = Tokens(settings.plugin_bearer)
    core = Core(description, settings, outside, tokens)
    telemetry = Telemetry(core, outside.now)
    health = Health(manifest, settings, database)
    workshop = Workshop(manifest, settings, outside, database)
    invoker = Invoker(plugin, workshop, database, telemetry)
    invocations = Invocations(database)
    lifecycle = Lifecycle(core, manifest, health, telemetry, outside.now)
    watcher = Watcher(plugin, workshop, database, core, telemetry)
    door = Door(tokens)
    field_names = frozenset(plugin.input_model.model_fields)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncGenerator[None]:
        lives = [watcher.live(), telemetry.deliver()]
        tasks = [create_task(life) for life in lives]
        if core.wanted:
            tasks.append(create_task(lifecycle.live()))
        log("started", {"version": manifest.version})
        yield
        await telemetry.farewell()
        for task in tasks:
            task.cancel()
        await gather(*tasks, return_exceptions=True)
        await lifecycle.farewell()
        await workshop.close()
        await core.close()
        database.close()
        log("stopped")

    app = FastAPI(
        title=manifest.metadata.title,
        description=manifest.description,
        version=manifest.version,
        lifespan=lifespan,
    )
    bearer = HTTPBearer(auto_error=False, description="The token that the core issued")

    @app.get("/health")
    async def read_health() -> JSONResponse:
        """Состояние плагина."""
        report = await health.report()
        return JSONResponse(report.body, 503 if report.checks["storage"] != "ok" else 200)

    @app.get("/manifest")
    async def read_manifest() -> JSONResponse:
        """Манифест."""
        return JSONResponse(description.served(settings.base_url))

    @app.get("/schemas/input/v1.json")
    async def read_input_schema() -> JSONResponse:
        """Схема входа."""
        return JSONResponse(description.input_schema)

    @app.get("/schemas/output/v1.json")
    async def read_output_schema() -> JSONResponse:
        """Схема ответа."""
        return JSONResponse(description.output_schema)

    @app.post(
        "/invoke",
        response_model=None,
        dependencies=[Depends(bearer)],
        openapi_extra=invoke_operation(description),
    )
    async def invoke(request: Request) -> Response:
        """Выполняет просьбу."""

        async def answer(body: JsonValue, invocation: Invocation) -> Reply:
            call = read_call(body, field_names)
            return await invocations.once(invocation, lambda: invoker.invoke(call, invocation))

        return await door.enter(request, answer)

    @app.post("/events", status_code=204, response_model=None, dependencies=[Depends(bearer)])
    async def take_event(request: Request) -> Response:
        """Принимает уведомление ядра."""

        async def answer(body: JsonValue, _: Invocation) -> Reply:
            kind = body.get("event_type") if isinstance(body, dict) else None
            named = isinstance(kind, str) and fullmatch(r"[a-z_]{1,64}", kind) is not None
            log("event_received", {"kind": kind if named else None})
            return Reply(204, {})

        return await door.enter(request, answer)

    return app
