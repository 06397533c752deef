"""События о вызовах: в журнал и, не задерживая ответа, в ядро."""

from asyncio import Queue, QueueFull, timeout
from time import monotonic
from uuid import UUID, uuid4

from .caller import Caller
from .clock import Now
from .core import Core, CoreError
from .description import JsonObject
from .envelope import Call
from .logs import log
from .reply import Outcome

MAX_WAITING = 1000
SILENCE_SECONDS = 600.0
FAREWELL_SECONDS = 2


class Telemetry:
    """Считает вызовы и рассказывает о них без личных данных."""

    def __init__(self, core: Core, now: Now) -> None:
        self._core = core
        self._now = now
        self._queue: Queue[JsonObject] = Queue(MAX_WAITING)
        self._silent_until = 0.0
        self.invocations = 0
        self.failures = 0
        self.latency_ms = 0
        self.running = 0

    def started(self, call: Call) -> None:
        """Вызов начался."""
        self.invocations += 1
        self.running += 1
        self._tell("plugin_invocation_started", "info", call, {"intent": call.intent})

    def finished(self, call: Call, outcome: Outcome, spent_ms: int) -> None:
        """Вызов кончился."""
        self.running -= 1
        self.latency_ms = spent_ms
        facts: JsonObject = {"intent": call.intent, "status": outcome.status, "spent_ms": spent_ms}
        if outcome.status == "timeout":
            self.failures += 1
            self._tell("plugin_timeout", "warning", call, facts)
        elif outcome.status == "failed":
            self.failures += 1
            self._tell("plugin_failed", "warning", call, facts | {"error_code": outcome.code})
        else:
            self._tell("plugin_invocation_completed", "info", call, facts)

    async def deliver(self) -> None:
        """Отправляет события по одному, пока плагин жив."""
        while True:
            await self._send(await self._queue.get())
            self._queue.task_done()

    async def farewell(self) -> None:
        """Недолго ждёт, пока уйдут последние события."""
        try:
            async with timeout(FAREWELL_SECONDS):
                await self._queue.join()
        except TimeoutError:
            log("events_lost", {"count": self._queue.qsize()})

    def event(self, kind: str, severity: str, caller: Caller, payload: JsonObject) -> JsonObject:
        """Событие PluginEventV1."""
        return {
            "event_id": str(uuid4()),
            "dialog_id": _uuid(caller.dialog_id),
            "event_type": kind,
            "severity": severity,
            "payload": payload,
            "occurred_at": self._now().isoformat(),
        }

    def _tell(self, kind: str, severity: str, call: Call, payload: JsonObject) -> None:
        log(kind, payload)
        if self._core.membership is None or monotonic() < self._silent_until:
            return
        try:
            self._queue.put_nowait(self.event(kind, severity, call.caller, payload))
        except QueueFull:
            log("events_lost", {"count": 1})

    async def _send(self, event: JsonObject) -> None:
        try:
            await self._core.send(event)
        except CoreError as error:
            if error.status == 404:  # опубликованное ядро событий пока не принимает
                self._silent_until = monotonic() + SILENCE_SECONDS
            log("event_not_sent", {"status": error.status})


def _uuid(text: str) -> str | None:
    try:
        return str(UUID(text))
    except ValueError:
        return None
