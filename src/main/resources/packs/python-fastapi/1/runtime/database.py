"""Один файл SQLite со всем, что плагин помнит."""

from asyncio import to_thread
from collections.abc import Callable
from pathlib import Path
from sqlite3 import Connection, connect
from threading import Lock
from typing import TypeVar

ResultT = TypeVar("ResultT")

SCHEMA = """
pragma journal_mode = wal;
create table if not exists records (
    scope text not null, name text not null, value text not null, primary key (scope, name)
);
create table if not exists invocations (
    invocation text primary key, digest text not null, status integer not null,
    body text not null, saved_at real not null
);
create table if not exists people (
    scope text primary key, user_id text not null, dialog_id text not null,
    locale text not null, zone text not null
);
create table if not exists notices (
    number integer primary key, scope text not null, content text not null
);
"""


class Database:
    """Очередь к одному соединению; каждая работа идёт в отдельном потоке и в своей транзакции."""

    def __init__(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        self._lock = Lock()
        self._connection = connect(file, check_same_thread=False)
        self._connection.executescript(SCHEMA)

    async def run(self, work: Callable[[Connection], ResultT]) -> ResultT:
        """Выполняет работу целиком или, если она бросила ошибку, никак."""
        return await to_thread(self._run, work)

    def close(self) -> None:
        """Закрывает файл."""
        with self._lock:
            self._connection.close()

    def _run(self, work: Callable[[Connection], ResultT]) -> ResultT:
        with self._lock, self._connection:
            return work(self._connection)
