"""Описание плагина: manifest.json и две схемы рядом с ним."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, JsonValue, TypeAdapter

JsonObject = dict[str, JsonValue]
OBJECT: TypeAdapter[JsonObject] = TypeAdapter(JsonObject)


class Variable(BaseModel):
    """Переменная окружения, которую объявил плагин."""

    name: str
    purpose: str
    required: bool


class Watch(BaseModel):
    """Как часто плагин смотрит на источник."""

    interval_minutes: int


class Metadata(BaseModel):
    """Раздел metadata: всё, чего нет в контракте манифеста, а среде нужно."""

    title: str
    language: str
    usage: str
    suggested_actions: list[str]
    hosts: list[str]
    storage: str
    environment: list[Variable]
    watch: Watch | None


class Telemetry(BaseModel):
    """Раздел telemetry."""

    heartbeat_interval_seconds: int


class Auth(BaseModel):
    """Раздел auth."""

    scopes: list[str]


class Model(BaseModel):
    """Раздел llm."""

    model: str
    temperature: float


class Intent(BaseModel):
    """Намерение, на которое плагин отвечает."""

    tag: str


class Manifest(BaseModel):
    """manifest.json: разделы, которые читает среда."""

    name: str
    version: str
    description: str
    intents: list[Intent]
    auth: Auth
    capabilities: JsonObject
    llm: Model | None = None
    telemetry: Telemetry
    metadata: Metadata


@dataclass(frozen=True, slots=True)
class Description:
    """Манифест разобранный и как есть, и схемы входа и выхода."""

    manifest: Manifest
    document: JsonObject
    input_schema: JsonObject
    output_schema: JsonObject

    @property
    def name(self) -> str:
        """Имя плагина."""
        return self.manifest.name

    @property
    def environment_names(self) -> list[str]:
        """Имена объявленных переменных окружения."""
        return [variable.name for variable in self.manifest.metadata.environment]

    @property
    def labels(self) -> Mapping[str, str]:
        """Поле входа и как его назвать человеку."""
        properties = OBJECT.validate_python(self.input_schema.get("properties", {}))
        described = {name: OBJECT.validate_python(value) for name, value in properties.items()}
        texts = {name: str(value.get("description") or name) for name, value in described.items()}
        return {name: text if len(text) <= 60 else name for name, text in texts.items()}

    def served(self, base_url: str) -> JsonObject:
        """Манифест по контракту, со схемами по адресу этого сервиса."""
        return self.document | {
            "input_schema": f"{base_url}/schemas/input/v1.json",
            "output_schema": f"{base_url}/schemas/output/v1.json",
        }

    def published(self) -> JsonObject:
        """Тот же манифест в виде, который принимает опубликованное ядро."""
        auth: JsonObject = {"type": "bearer", "config": {"scopes": [*self.manifest.auth.scopes]}}
        return self.document | {
            "intents": [intent.tag for intent in self.manifest.intents],
            "input_schema": self.input_schema,
            "output_schema": self.output_schema,
            "auth": auth,
        }


def read_description(folder: Path) -> Description:
    """Читает описание из папки плагина."""
    text = (folder / "manifest.json").read_text(encoding="utf-8")
    return Description(
        manifest=Manifest.model_validate_json(text),
        document=OBJECT.validate_json(text),
        input_schema=_schema(folder / "schemas" / "input" / "v1.json"),
        output_schema=_schema(folder / "schemas" / "output" / "v1.json"),
    )


def _schema(file: Path) -> JsonObject:
    return OBJECT.validate_json(file.read_text(encoding="utf-8"))
