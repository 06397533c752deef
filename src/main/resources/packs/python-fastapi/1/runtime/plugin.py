"""Плагин, как его видит среда: описание, модель входа и три функции логики."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from .base import InputModel, OutputModel
from .description import Description
from .tools import Tools
from .watch import Notice

InputT = TypeVar("InputT", bound=InputModel)


@dataclass(frozen=True, slots=True)
class Plugin(Generic[InputT]):
    """Всё, чем один плагин отличается от другого; check есть у тех, кто следит за источником."""

    description: Description
    input_model: type[InputT]
    from_text: Callable[[str, Tools], InputT]
    handle: Callable[[InputT, Tools], Awaitable[OutputModel]]
    check: Callable[[Tools], Awaitable[list[Notice]]] | None
