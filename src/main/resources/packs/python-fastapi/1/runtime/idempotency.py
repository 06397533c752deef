"""Повтор X-Invocation-Id не делает работу дважды."""

from asyncio import Task, create_task, shield
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from hashlib import sha256
from json import dumps
from sqlite3 import Connection

from pydantic import JsonValue

from .database import Database
from .description import OBJECT
from .errors import ProblemError
from .json_doc import write
from .reply import Reply

KEEP_SECONDS = 86_400.0


@dataclass(frozen=True, slots=True)
class Invocation:
    """Номер вызова (пустой, если не прислан) и отпечаток тела."""

    number: str
    digest: str


def digest_of(body: JsonValue) -> str:
    """Отпечаток тела: равные документы дают равный отпечаток, как бы их ни записали."""
    return sha256(dumps(body, sort_keys=True).encode()).hexdigest()


class Invocations:
    """Ответы по номерам вызовов: готовые лежат в базе сутки, текущих ждут в памяти."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._running: dict[str, tuple[str, Task[Reply]]] = {}

    async def once(self, invocation: Invocation, work: Callable[[], Awaitable[Reply]]) -> Reply:
        """Ответ на вызов: сохранённый, тот, которого уже ждут, или новый."""
        number = invocation.number
        if not number:
            return await work()
        if number not in self._running:
            task = create_task(self._found_or_done(invocation, work))
            self._running[number] = (invocation.digest, task)
            task.add_done_callback(lambda _: self._running.pop(number))
        digest, running = self._running[number]
        if digest != invocation.digest:
            raise _conflict()
        return await shield(running)

    async def _found_or_done(
        self, invocation: Invocation, work: Callable[[], Awaitable[Reply]]
    ) -> Reply:
        found = await self._database.run(lambda connection: _find(connection, invocation.number))
        if found is None:
            return await work()
        digest, status, body = found
        if digest != invocation.digest:
            raise _conflict()
        return Reply(status, OBJECT.validate_json(body))


def remember(connection: Connection, invocation: Invocation, reply: Reply, now: float) -> None:
    """Сохраняет ответ в той же транзакции, что и изменения хранилища."""
    if not invocation.number:
        return
    connection.execute("delete from invocations where saved_at < ?", (now - KEEP_SECONDS,))
    connection.execute(
        "insert or replace into invocations values (?, ?, ?, ?, ?)",
        (invocation.number, invocation.digest, reply.status, write(reply.body), now),
    )


def _find(connection: Connection, number: str) -> tuple[str, int, str] | None:
    query = "select digest, status, body from invocations where invocation = ?"
    row: tuple[str, int, str] | None = connection.execute(query, (number,)).fetchone()
    return row


def _conflict() -> ProblemError:
    return ProblemError(409, "This X-Invocation-Id was used with another body.")
