"""Описание POST /invoke для /openapi.json: тело и ответы берутся из схем плагина."""

from .description import Description, JsonObject

PROBLEMS: dict[str, str] = {
    "400": "Malformed call",
    "401": "No valid bearer token",
    "409": "The X-Invocation-Id was used with another body",
    "413": "Too large a body",
    "415": "Not JSON",
    "422": "The body does not fit the input schema, or the request cannot be served",
    "500": "The plugin failed",
    "503": "A source does not answer",
    "504": "The answer took too long",
}


def invoke_operation(description: Description) -> JsonObject:
    """Операция OpenAPI: простое тело и конверт ядра."""
    responses: JsonObject = {"200": _answer(description)}
    for code, text in PROBLEMS.items():
        responses[code] = {"description": text, "content": {"application/problem+json": {}}}
    return {
        "parameters": [_header(name) for name in ("X-Trace-Id", "X-Invocation-Id")],
        "requestBody": {
            "required": True,
            "content": _json({"anyOf": [_plain(description.input_schema), _envelope()]}),
        },
        "responses": responses,
    }


def _plain(schema: JsonObject) -> JsonObject:
    return {name: value for name, value in schema.items() if not name.startswith("$")}


def _json(schema: JsonObject) -> JsonObject:
    return {"application/json": {"schema": schema}}


def _header(name: str) -> JsonObject:
    return {"name": name, "in": "header", "required": False, "schema": {"type": "string"}}


def _answer(description: Description) -> JsonObject:
    enveloped: JsonObject = {
        "type": "object",
        "required": ["status", "output", "usage", "error"],
        "properties": {"status": {"enum": ["succeeded", "rejected", "failed", "timeout"]}},
    }
    schema: JsonObject = {"anyOf": [_plain(description.output_schema), enveloped]}
    return {"description": "Answer", "content": _json(schema)}


def _envelope() -> JsonObject:
    nullable: JsonObject = {"type": ["string", "null"], "format": "uuid"}
    return {
        "type": "object",
        "required": ["intent", "payload"],
        "properties": {
            "dialog_id": nullable,
            "user_id": nullable,
            "intent": {"type": "string"},
            "payload": {"type": "object"},
            "trace_id": {"type": ["string", "null"]},
        },
    }
