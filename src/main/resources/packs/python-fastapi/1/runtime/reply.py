"""Чем кончился вызов и как это сказать: простому вызову, ядру и телеметрии."""

from dataclasses import dataclass, replace
from typing import Literal, Self

from .description import JsonObject
from .envelope import Call
from .llm import Usage
from .messages import say

Status = Literal["succeeded", "rejected", "failed", "timeout"]

HTTP_STATUS: dict[str, int] = {
    "invalid_input": 422,
    "upstream": 503,
    "timeout": 504,
    "internal": 500,
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """Конец вызова; code пуст у удачи, output: поля ответа вместе с text."""

    status: Status
    text: str
    code: str = ""
    output: JsonObject | None = None
    violations: tuple[str, ...] = ()
    usage: Usage | None = None

    def after(self, notices: list[str]) -> Self:
        """То же, но сначала новости, которые человек ещё не видел."""
        return replace(self, text="\n\n".join([*notices, self.text]))


def broken() -> Outcome:
    """Логика или база подвела."""
    return Outcome("failed", say("broken"), "internal")


@dataclass(frozen=True, slots=True)
class Reply:
    """Ответ на уровне HTTP."""

    status: int
    body: JsonObject


def reply_to(call: Call, outcome: Outcome, suggested_actions: list[str]) -> Reply:
    """Ответ в том виде, в каком пришёл вызов."""
    if call.enveloped:
        return Reply(200, _enveloped(outcome, suggested_actions))
    if outcome.output is not None:
        return Reply(200, outcome.output)
    status = HTTP_STATUS[outcome.code]
    body: JsonObject = {"type": "about:blank", "title": outcome.code, "status": status}
    body["detail"] = outcome.text
    if outcome.violations:
        body["violations"] = list(outcome.violations)
    return Reply(status, body)


def _enveloped(outcome: Outcome, suggested_actions: list[str]) -> JsonObject:
    shown: JsonObject = {
        "text": outcome.text,
        "content_type": "text/plain",
        "suggested_actions": [*suggested_actions],
    }
    usage: JsonObject = dict(outcome.usage.model_dump()) if outcome.usage else {}
    return {
        "status": outcome.status,
        "output": (outcome.output or {}) | shown,
        "usage": usage or None,
        "error": outcome.text if outcome.code else None,
    }
