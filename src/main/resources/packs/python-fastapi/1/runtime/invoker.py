"""Один вызов от начала до конца: прочитать, посчитать, сохранить, ответить."""

from asyncio import Lock, timeout
from sqlite3 import Connection
from time import monotonic
from typing import Generic
from weakref import WeakValueDictionary

from pydantic import ValidationError

from .database import Database
from .description import OBJECT
from .envelope import Call
from .errors import InputError, UpstreamError, UserError
from .events import Telemetry
from .idempotency import Invocation, remember
from .json_doc import write
from .logs import log_error
from .messages import LANGUAGE, say
from .plugin import InputT, Plugin
from .reply import Outcome, Reply, broken, reply_to
from .storage import save
from .text import after_command
from .tools import Tools, Workshop
from .violations import violations
from .watch import remember_person, take_notices

SECONDS = 20


class Invoker(Generic[InputT]):
    """Зовёт логику; вызовы одного человека идут по очереди, изменения сохраняются разом."""

    def __init__(
        self,
        plugin: Plugin[InputT],
        workshop: Workshop,
        database: Database,
        telemetry: Telemetry,
    ) -> None:
        self._plugin = plugin
        self._metadata = plugin.description.manifest.metadata
        self._workshop = workshop
        self._database = database
        self._telemetry = telemetry
        self._locks: WeakValueDictionary[str, Lock] = WeakValueDictionary()

    async def invoke(self, call: Call, invocation: Invocation) -> Reply:
        """Ответ на вызов; он есть всегда, что бы ни случилось внутри."""
        tools = self._workshop.tools(call.caller)
        LANGUAGE.set(tools.user.language)
        scope = call.caller.scope(self._metadata.storage)
        lock = Lock() if scope is None else self._locks.setdefault(scope, Lock())
        started = monotonic()
        self._telemetry.started(call)
        async with lock:
            outcome = await self._outcome(call, tools)
            try:
                reply = await self._database.run(
                    lambda connection: self._settle(
                        connection, call, invocation, outcome, tools, scope
                    )
                )
            except Exception as error:  # ответ нужен и тогда, когда база подвела
                log_error("settling_failed", error)
                outcome = broken()
                reply = reply_to(call, outcome, self._metadata.suggested_actions)
        self._telemetry.finished(call, outcome, round((monotonic() - started) * 1000))
        return reply

    async def _outcome(self, call: Call, tools: Tools) -> Outcome:
        try:
            async with timeout(SECONDS):
                answer = await self._plugin.handle(self._request(call, tools), tools)
            output = OBJECT.validate_json(answer.model_dump_json())
            return Outcome("succeeded", answer.text, output=output, usage=tools.llm.usage)
        except InputError as error:
            found = tuple(error.violations)
            return Outcome("rejected", error.text, "invalid_input", violations=found)
        except UserError as error:
            return Outcome("rejected", error.text, "invalid_input", usage=tools.llm.usage)
        except UpstreamError as error:
            return Outcome("failed", error.text, "upstream", usage=tools.llm.usage)
        except TimeoutError:
            return Outcome("timeout", say("too_slow"), "timeout", usage=tools.llm.usage)
        except Exception as error:  # ошибка логики не должна ронять сервис
            log_error("logic_failed", error)
            return broken()

    def _request(self, call: Call, tools: Tools) -> InputT:
        """Вход логики: из полей или из слов человека."""
        model = self._plugin.input_model
        required = [field for field in model.model_fields.values() if field.is_required()]
        try:
            if call.fields is not None:
                return model.model_validate_json(write(call.fields))
            if required and not after_command(call.text):
                raise UserError(self._metadata.usage)
            return self._plugin.from_text(call.text, tools)
        except ValidationError as error:
            raise InputError(violations(error, self._plugin.description.labels)) from error

    def _settle(
        self,
        connection: Connection,
        call: Call,
        invocation: Invocation,
        outcome: Outcome,
        tools: Tools,
        scope: str | None,
    ) -> Reply:
        """Сохраняет изменения и ответ в одной транзакции; неудачу повтор попробует ещё раз."""
        notices: list[str] = []
        if scope is not None and outcome.status == "succeeded":
            save(connection, scope, tools.storage.changes)
            if call.enveloped and self._plugin.check:
                remember_person(connection, scope, call.caller)
                notices = take_notices(connection, scope)
        reply = reply_to(call, outcome.after(notices), self._metadata.suggested_actions)
        if outcome.status in ("succeeded", "rejected"):
            remember(connection, invocation, reply, tools.clock.now().timestamp())
        return reply
