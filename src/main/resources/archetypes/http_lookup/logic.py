"""Looks something up at an HTTP API: the host is known, path and field come from the operator."""

from urllib.parse import quote

from .models import Input, Output
from .runtime.errors import UpstreamError, UserError
from .runtime.json_doc import Json
from .runtime.tools import Tools
from ..shared.say import say

HOST: str = "example.com"
LONGEST: int = 1500


def found(document: Json, field: str) -> str | None:
    """Значение по пути вида data.0.price. // The value at a path such as data.0.price."""
    path: list[str | int] = [
        int(step) if step.isdigit() else step for step in field.split(".") if step
    ]
    return document.text(*path) if document.has(*path) else None


async def handle(request: Input, tools: Tools) -> Output:
    """Спрашивает источник и показывает поле ответа. // Asks the source and shows a field."""
    query = request.query.strip()
    if not query:
        raise UserError(say("what"))
    path, field = tools.env.get("LOOKUP_PATH"), tools.env.get("LOOKUP_FIELD")
    if path is None or field is None:
        raise UserError(say("not_set", {"host": HOST}))
    address = f"https://{HOST}/" + path.lstrip("/").replace("{query}", quote(query))
    try:
        document = await tools.http.get_json(address)
    except UpstreamError as error:
        if "404" in error.text:
            raise UserError(say("not_found", {"query": query, "host": HOST})) from error
        raise
    value = found(document, field)
    if value is None:
        raise UserError(say("not_found", {"query": query, "host": HOST}))
    values = {"query": query, "value": value[:LONGEST], "host": HOST}
    return Output(text=say("answer", values), value=value[:LONGEST])
