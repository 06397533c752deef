"""Манифест соответствует контракту платформы и сервису рядом с ним."""

from pathlib import Path
from re import fullmatch

from jsonschema import Draft202012Validator

from ..app import PLUGIN
from ..runtime.description import JsonObject
from .world import Bot

TEXT: JsonObject = {"type": "string", "minLength": 1}
TEXTS: JsonObject = {"type": "array", "items": TEXT}
INTENT: JsonObject = {
    "type": "object",
    "required": ["tag", "activation_condition", "priority"],
    "properties": {
        "tag": TEXT,
        "activation_condition": {
            "type": "object",
            "required": ["type", "value"],
            "properties": {"type": {"enum": ["classifier", "regex", "custom"]}, "value": TEXT},
        },
        "priority": {"type": "integer", "minimum": 0, "maximum": 1000},
    },
}
CONTRACT: JsonObject = {
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
        "description": TEXT,
        "intents": {"type": "array", "minItems": 1, "items": INTENT},
        "input_schema": {"type": "string", "pattern": "^https?://.+/v1.json$"},
        "output_schema": {"type": "string", "pattern": "^https?://.+/v1.json$"},
        "auth": {
            "type": "object",
            "required": ["type", "scopes"],
            "properties": {"type": {"const": "bearer"}, "scopes": TEXTS},
        },
        "telemetry": {
            "type": "object",
            "required": ["events_supported", "heartbeat_interval_seconds"],
            "properties": {"events_supported": TEXTS},
        },
        "supported_schema_versions": {"type": "array", "contains": {"const": "v1alpha"}},
    },
}


def test_manifest_follows_the_contract() -> None:
    Draft202012Validator(CONTRACT).validate(PLUGIN.description.document)


def test_folder_is_named_after_the_plugin_or_is_its_image() -> None:
    folder = Path(__file__).parent.parent.name
    assert folder in (PLUGIN.description.name, "plugin")


def test_hosts_are_plain_names() -> None:
    for host in PLUGIN.description.manifest.metadata.hosts:
        assert fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", host)


def test_published_form_has_what_the_published_core_asks_for() -> None:
    manifest = PLUGIN.description.published()
    assert manifest["intents"] == [intent.tag for intent in PLUGIN.description.manifest.intents]
    assert isinstance(manifest["input_schema"], dict)
    assert isinstance(manifest["output_schema"], dict)


async def test_service_shows_its_manifest_and_schemas(bot: Bot) -> None:
    manifest = (await bot.client.get("/manifest")).json()
    assert manifest["name"] == PLUGIN.description.name
    for kind in ("input", "output"):
        assert manifest[f"{kind}_schema"] == f"http://plugin:8000/schemas/{kind}/v1.json"
        assert (await bot.client.get(f"/schemas/{kind}/v1.json")).json()["type"] == "object"
