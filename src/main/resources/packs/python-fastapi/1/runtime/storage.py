"""Хранилище логики: записи одного человека или одного диалога."""

from collections.abc import Mapping
from sqlite3 import Connection

from .database import Database
from .errors import UserError
from .json_doc import Json, JsonBody, parse, write
from .messages import say

MAX_NAME = 200
MAX_VALUE = 65_536
MAX_RECORDS = 1000

Changes = Mapping[str, str | None]


class Storage:
    """Видит только свою область; изменения копятся и сохраняются, когда вызов удался."""

    def __init__(self, database: Database, scope: str | None) -> None:
        self._database = database
        self._scope = scope
        self._changes: dict[str, str | None] = {}

    @property
    def changes(self) -> Changes:
        """Несохранённые изменения; None: запись удалена."""
        return self._changes

    async def get(self, key: str) -> str | None:
        """Значение или None."""
        scope = self._own_scope()
        if key in self._changes:
            return self._changes[key]
        return await self._database.run(lambda connection: _read(connection, scope, key))

    async def put(self, key: str, value: str) -> None:
        """Запоминает значение."""
        if not key or len(key) > MAX_NAME or len(value) > MAX_VALUE:
            raise UserError(say("storage_full"))
        if await self.get(key) is None and len(await self.keys()) >= MAX_RECORDS:
            raise UserError(say("storage_full"))
        self._changes[key] = value

    async def delete(self, key: str) -> None:
        """Забывает запись; если её нет, ничего не происходит."""
        self._own_scope()
        self._changes[key] = None

    async def keys(self, prefix: str = "") -> list[str]:
        """Имена записей с этим началом, по алфавиту."""
        scope = self._own_scope()
        saved = await self._database.run(lambda connection: _names(connection, scope))
        gone = {name for name, value in self._changes.items() if value is None}
        names = (set(saved) | set(self._changes)) - gone
        return sorted(name for name in names if name.startswith(prefix))

    async def get_json(self, key: str) -> Json | None:
        """Документ JSON или None."""
        value = await self.get(key)
        return None if value is None else Json(parse(value))

    async def put_json(self, key: str, value: JsonBody) -> None:
        """Запоминает документ JSON."""
        await self.put(key, write(value))

    def _own_scope(self) -> str:
        if self._scope is None:
            raise LookupError("manifest.json declares no storage")
        return self._scope


def save(connection: Connection, scope: str, changes: Changes) -> None:
    """Переносит изменения в базу."""
    for name, value in changes.items():
        if value is None:
            connection.execute("delete from records where scope = ? and name = ?", (scope, name))
        else:
            connection.execute(
                "insert into records values (?, ?, ?)"
                " on conflict (scope, name) do update set value = excluded.value",
                (scope, name, value),
            )


def _read(connection: Connection, scope: str, name: str) -> str | None:
    query = "select value from records where scope = ? and name = ?"
    row: tuple[str] | None = connection.execute(query, (scope, name)).fetchone()
    return row[0] if row else None


def _names(connection: Connection, scope: str) -> list[str]:
    rows: list[tuple[str]] = connection.execute(
        "select name from records where scope = ?", (scope,)
    ).fetchall()
    return [row[0] for row in rows]
