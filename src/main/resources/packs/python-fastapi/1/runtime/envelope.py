"""Два вида вызова: простое тело по входной схеме и конверт ядра."""

from dataclasses import dataclass

from pydantic import BaseModel, JsonValue, ValidationError

from .caller import Caller, locale_of, zone_of
from .description import JsonObject
from .errors import ProblemError

SERVICE_FIELDS = frozenset({"text", "metadata", "attachments"})


class Envelope(BaseModel):
    """Конверт, в котором ядро присылает вызов."""

    dialog_id: str | None = None
    user_id: str | None = None
    intent: str
    payload: dict[str, JsonValue]


@dataclass(frozen=True, slots=True)
class Call:
    """Что просят: готовые поля fields или, если их нет, сообщение text."""

    caller: Caller
    intent: str
    text: str
    fields: JsonObject | None
    enveloped: bool


def read_call(body: JsonValue, field_names: frozenset[str]) -> Call:
    """Разбирает тело; ProblemError, если это ни то ни другое."""
    if not isinstance(body, dict):
        raise ProblemError(422, "The body must be a JSON object.")
    if not {"intent", "payload"} <= body.keys():
        nobody = Caller(user_id="", dialog_id="", locale="", zone="")
        return Call(nobody, intent="", text="", fields=body, enveloped=False)
    try:
        envelope = Envelope.model_validate(body)
    except ValidationError as error:
        places = [".".join(str(step) for step in detail["loc"]) for detail in error.errors()]
        raise ProblemError(422, "The envelope is not valid.", places) from error
    text, fields = _asked(envelope.payload, field_names)
    return Call(_caller(envelope), envelope.intent, text, fields, enveloped=True)


def _asked(payload: JsonObject, field_names: frozenset[str]) -> tuple[str, JsonObject | None]:
    text = payload.get("text")
    if isinstance(text, str) and not field_names & payload.keys():
        return text.strip(), None
    service = SERVICE_FIELDS - field_names
    return "", {name: value for name, value in payload.items() if name not in service}


def _caller(envelope: Envelope) -> Caller:
    known = envelope.payload.get("metadata")
    metadata = known if isinstance(known, dict) else {}
    return Caller(
        user_id=envelope.user_id or "",
        dialog_id=envelope.dialog_id or "",
        locale=locale_of(metadata),
        zone=zone_of(metadata),
    )
