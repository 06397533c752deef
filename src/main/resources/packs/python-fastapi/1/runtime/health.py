"""Здоровье: база пишется, модель и обязательные переменные заданы."""

from asyncio import timeout
from dataclasses import dataclass
from sqlite3 import Error

from ..settings import Settings
from .database import Database
from .description import JsonObject, Manifest

SECONDS = 0.15


@dataclass(frozen=True, slots=True)
class Report:
    """Ответ GET /health и сведения для пульса."""

    status: str
    version: str
    checks: dict[str, str]

    @property
    def good(self) -> bool:
        """Всё ли в порядке."""
        return self.status == "ok"

    @property
    def body(self) -> JsonObject:
        """Тело ответа."""
        return {"status": self.status, "version": self.version, "checks": dict(self.checks)}


class Health:
    """Проверяет то, от чего плагин зависит."""

    def __init__(self, manifest: Manifest, settings: Settings, database: Database) -> None:
        self._manifest = manifest
        self._settings = settings
        self._database = database

    async def report(self) -> Report:
        """Состояние сейчас."""
        checks = {"storage": await self._storage()}
        if self._manifest.llm:
            checks["llm"] = "ok" if self._settings.llm_url else "not configured"
        for variable in self._manifest.metadata.environment:
            if variable.required:
                given = bool(self._settings.declared.get(variable.name))
                checks[variable.name] = "ok" if given else "not set"
        good = all(state == "ok" for state in checks.values())
        return Report("ok" if good else "degraded", self._manifest.version, checks)

    async def _storage(self) -> str:
        try:
            async with timeout(SECONDS):
                await self._database.run(lambda connection: connection.execute("select 1"))
        except (Error, TimeoutError):
            return "failed"
        return "ok"
