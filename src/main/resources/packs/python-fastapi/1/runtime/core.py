"""Ядро платформы: регистрация, пульс и события."""

from datetime import datetime
from uuid import UUID

from httpx import AsyncClient, HTTPError, Response
from pydantic import BaseModel, ValidationError

from ..settings import Settings
from .auth import Tokens
from .description import Description, JsonObject
from .outside import Outside

SECONDS = 4


class CoreError(Exception):
    """Ядро не ответило (status 0) или отказало."""

    def __init__(self, status: int) -> None:
        super().__init__(f"core answered {status}")
        self.status = status


class Membership(BaseModel):
    """Что ядро выдало при регистрации."""

    plugin_id: UUID
    token: str
    expires_at: datetime | None = None


class Core:
    """Говорит с ядром: сначала по контракту, а если оно не понимает, как опубликованное ядро."""

    def __init__(
        self, description: Description, settings: Settings, outside: Outside, tokens: Tokens
    ) -> None:
        self._description = description
        self._settings = settings
        self._tokens = tokens
        self._client = AsyncClient(transport=outside.transport, timeout=SECONDS)
        self.membership: Membership | None = None

    @property
    def wanted(self) -> bool:
        """Задан ли адрес ядра."""
        return bool(self._settings.core_url)

    async def register(self) -> Membership:
        """Регистрирует плагин заново; CoreError, если не вышло."""
        base_url = self._settings.base_url
        manifest = self._description.manifest
        body: JsonObject = {
            "name": manifest.name,
            "version": manifest.version,
            "base_url": base_url,
            "manifest": self._description.served(base_url),
            "scopes": [*manifest.auth.scopes],
            "capabilities": manifest.capabilities,
        }
        credential = self._settings.core_credential
        response = await self._post("register", body, credential)
        if response.status_code == 422:
            dialect = body | {"manifest": self._description.published()}
            response = await self._post("register", dialect, credential)
        _demand(response)
        try:
            membership = Membership.model_validate_json(response.content)
        except ValidationError as error:
            raise CoreError(response.status_code) from error
        self._tokens.renew(membership.token)
        self.membership = membership
        return membership

    async def beat(self, pulse: JsonObject) -> None:
        """Сообщает, что плагин жив."""
        await self._tell("heartbeat", pulse)

    async def send(self, event: JsonObject) -> None:
        """Отправляет событие."""
        await self._tell("events", event)

    async def close(self) -> None:
        """Закрывает соединения."""
        await self._client.aclose()

    async def _tell(self, subject: str, body: JsonObject) -> None:
        member = self.membership
        if member is None:
            raise CoreError(0)
        told = body | {"plugin_id": str(member.plugin_id)}
        _demand(await self._post(f"{member.plugin_id}/{subject}", told, member.token))

    async def _post(self, place: str, body: JsonObject, bearer: str) -> Response:
        headers = {"X-Schema-Version": "v1alpha"}
        if bearer:
            headers["Authorization"] = f"Bearer {bearer}"
        url = f"{self._settings.core_url}/api/v1/plugins/{place}"
        try:
            return await self._client.post(url, json=body, headers=headers)
        except HTTPError as error:
            raise CoreError(0) from error


def _demand(response: Response) -> None:
    if not response.is_success:
        raise CoreError(response.status_code)
