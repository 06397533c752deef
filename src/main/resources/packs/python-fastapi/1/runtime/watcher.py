"""Слежение за источником: раз в заданное время логика смотрит, нет ли новостей."""

from asyncio import sleep, timeout
from typing import Generic

from .caller import Caller
from .core import Core, CoreError
from .database import Database
from .description import JsonObject
from .events import Telemetry
from .logs import log, log_error
from .messages import LANGUAGE
from .plugin import InputT, Plugin
from .storage import save
from .tools import Workshop
from .watch import Notice, keep_notice, watched_people

SECONDS = 20


class Watcher(Generic[InputT]):
    """Проверяет для каждого, у кого есть записи; новость уходит событием или ждёт вопроса."""

    def __init__(
        self,
        plugin: Plugin[InputT],
        workshop: Workshop,
        database: Database,
        core: Core,
        telemetry: Telemetry,
    ) -> None:
        self._plugin = plugin
        self._workshop = workshop
        self._database = database
        self._core = core
        self._telemetry = telemetry

    async def live(self) -> None:
        """Смотрит, пока не отменят; плагину без слежения делать нечего."""
        watch = self._plugin.description.manifest.metadata.watch
        while watch is not None:
            await sleep(watch.interval_minutes * 60)
            await self.look()

    async def look(self) -> None:
        """Один обход всех людей."""
        for scope, caller in await self._database.run(watched_people):
            try:
                async with timeout(SECONDS):
                    await self._look_for(scope, caller)
            except Exception as error:  # беда одного человека не касается остальных
                log_error("watch_failed", error)

    async def _look_for(self, scope: str, caller: Caller) -> None:
        if self._plugin.check is None:
            return
        tools = self._workshop.tools(caller)
        LANGUAGE.set(tools.user.language)
        notices = await self._plugin.check(tools)
        changes = tools.storage.changes
        await self._database.run(lambda connection: save(connection, scope, changes))
        for notice in notices:
            await self._deliver(scope, caller, notice)

    async def _deliver(self, scope: str, caller: Caller, notice: Notice) -> None:
        payload: JsonObject = {"text": notice.text, "content_type": "text/plain"}
        event = self._telemetry.event("plugin_custom_notice", "info", caller, payload)
        try:
            await self._core.send(event)
            log("notice_sent")
        except CoreError as error:
            log("notice_kept", {"status": error.status})
            await self._database.run(lambda connection: keep_notice(connection, scope, notice.text))
