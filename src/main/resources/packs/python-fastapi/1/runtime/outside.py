"""Внешний мир: часы, сеть и случай; тесты подменяют их здесь."""

from dataclasses import dataclass

from httpx import AsyncBaseTransport

from .addresses import Resolver, resolve
from .clock import Now, utc_now


@dataclass(frozen=True, slots=True)
class Outside:
    """Настоящий мир, если ничего не подменено."""

    now: Now = utc_now
    transport: AsyncBaseTransport | None = None
    resolve: Resolver = resolve
    seed: str = ""
