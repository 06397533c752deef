"""The manifest contract as JSON Schema, and schemas as a platform's test would check them."""

from typing import Any

from jsonschema import Draft202012Validator

_CONDITION: dict[str, Any] = {
    "type": "object",
    "required": ["type", "value"],
    "properties": {
        "type": {"enum": ["classifier", "regex", "custom"]},
        "value": {"type": "string", "minLength": 1},
        "threshold": {"type": "number", "minimum": 0, "maximum": 1},
    },
}

MANIFEST: dict[str, Any] = {
    "type": "object",
    "required": [
        "name",
        "version",
        "description",
        "intents",
        "input_schema",
        "output_schema",
        "auth",
        "capabilities",
        "telemetry",
        "supported_schema_versions",
        "metadata",
    ],
    "properties": {
        "name": {"type": "string", "pattern": "^[a-z][a-z0-9]*(_[a-z0-9]+)*$"},
        "version": {"type": "string", "pattern": r"^1\.\d+\.\d+$"},
        "description": {"type": "string", "minLength": 1},
        "intents": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["tag", "activation_condition", "priority"],
                "properties": {
                    "tag": {"type": "string", "minLength": 1},
                    "activation_condition": _CONDITION,
                    "priority": {"type": "integer", "minimum": 0, "maximum": 1000},
                },
            },
        },
        "input_schema": {"type": "string", "pattern": r"^https?://.+/input/v\d+\.json$"},
        "output_schema": {"type": "string", "pattern": r"^https?://.+/output/v\d+\.json$"},
        "auth": {
            "type": "object",
            "required": ["type", "scopes"],
            "properties": {
                "type": {"const": "bearer"},
                "scopes": {"type": "array", "items": {"type": "string"}},
            },
        },
        "capabilities": {
            "type": "object",
            "required": ["streaming", "max_tokens", "supports_retry"],
            "properties": {
                "streaming": {"type": "boolean"},
                "max_tokens": {"type": "integer", "minimum": 1},
                "supports_retry": {"type": "boolean"},
            },
        },
        "llm": {
            "type": "object",
            "required": ["provider", "model", "temperature"],
        },
        "telemetry": {
            "type": "object",
            "required": ["events_supported", "heartbeat_interval_seconds"],
        },
        "supported_schema_versions": {"type": "array", "minItems": 1, "maxItems": 2},
        "metadata": {"type": "object", "required": ["changelog_url", "owner"]},
    },
}


def manifest_violations(manifest: object) -> list[str]:
    """What of the manifest breaks the contract."""
    return fits(manifest, MANIFEST)


def fits(value: object, schema: dict[str, Any]) -> list[str]:
    """What of a value breaks a schema, by path."""
    errors = Draft202012Validator(schema).iter_errors(value)
    return [f"{error.json_path}: {error.message}" for error in errors]
