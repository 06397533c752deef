"""Инструменты логики: всё, чем она может пользоваться."""

from dataclasses import dataclass
from secrets import token_urlsafe

from httpx import AsyncClient

from ..settings import Settings
from .caller import Caller, User
from .clock import Clock
from .database import Database
from .description import Manifest
from .dice import Dice
from .environment import Environment
from .gateway import Gateway
from .http import Http
from .llm import Llm, LlmAddress
from .outside import Outside
from .storage import Storage

LLM_SECONDS = 18


@dataclass(frozen=True, slots=True)
class Tools:
    """Набор на один вызов одного человека."""

    http: Http
    storage: Storage
    llm: Llm
    clock: Clock
    user: User
    dice: Dice
    env: Environment


class Workshop:
    """Собирает инструменты на каждый вызов; соединения общие."""

    def __init__(
        self, manifest: Manifest, settings: Settings, outside: Outside, database: Database
    ) -> None:
        self._manifest = manifest
        self._settings = settings
        self._outside = outside
        self._database = database
        self._gateway = Gateway(manifest.metadata.hosts, outside.resolve, outside.transport)
        self._llm_client = AsyncClient(transport=outside.transport, timeout=LLM_SECONDS)

    def tools(self, caller: Caller) -> Tools:
        """Набор для этого человека."""
        metadata = self._manifest.metadata
        return Tools(
            http=Http(self._gateway),
            storage=Storage(self._database, caller.scope(metadata.storage)),
            llm=self._llm(),
            clock=Clock(self._outside.now, caller.time_zone(self._settings.zone)),
            user=User(caller.locale or metadata.language),
            dice=Dice(self._outside.seed or token_urlsafe()),
            env=Environment(self._settings.declared),
        )

    async def close(self) -> None:
        """Закрывает соединения."""
        await self._gateway.close()
        await self._llm_client.aclose()

    def _llm(self) -> Llm:
        allowed = self._manifest.llm
        address = LlmAddress(
            url=self._settings.llm_url if allowed else "",
            credential=self._settings.llm_credential,
            model=self._settings.llm_model or (allowed.model if allowed else ""),
        )
        return Llm(address, self._llm_client, allowed.temperature if allowed else 0.0)
