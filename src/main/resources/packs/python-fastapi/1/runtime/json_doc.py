"""Прочитанный документ JSON, из которого значения достают с проверкой вида."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from json import dumps
from typing import Self

from pydantic import JsonValue, RootModel, ValidationError

from .errors import UpstreamError
from .messages import say

JsonBody = Mapping[str, object] | Sequence[object] | str | int | float | bool | None
Step = str | int


class Document(RootModel[JsonValue]):
    """Любой документ JSON."""


@dataclass(frozen=True, slots=True)
class Json:
    """Узел документа. Шаг пути: имя члена или номер элемента; нет узла или вид не тот: ошибка."""

    _value: JsonValue

    def at(self, *path: Step) -> Self:
        """Узел по пути."""
        return replace(self, _value=self._value_at(path))

    def has(self, *path: Step) -> bool:
        """Есть ли по пути узел, отличный от null."""
        found = self._find(path)
        return bool(found) and found[0] is not None

    def text(self, *path: Step) -> str:
        """Строка; число отдаётся своей записью."""
        value = self._value_at(path)
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise _unexpected()
        return str(value)

    def number(self, *path: Step) -> float:
        """Число; строка с числом тоже подходит."""
        value = self._value_at(path)
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise _unexpected()
        try:
            return float(value)
        except ValueError as error:
            raise _unexpected() from error

    def integer(self, *path: Step) -> int:
        """Целое число; 5.0 подходит, 5.5 нет."""
        number = self.number(*path)
        if not number.is_integer():
            raise _unexpected()
        return int(number)

    def flag(self, *path: Step) -> bool:
        """Логическое значение."""
        value = self._value_at(path)
        if not isinstance(value, bool):
            raise _unexpected()
        return value

    def items(self, *path: Step) -> list[Self]:
        """Элементы списка."""
        value = self._value_at(path)
        if not isinstance(value, list):
            raise _unexpected()
        return [replace(self, _value=item) for item in value]

    def keys(self, *path: Step) -> list[str]:
        """Имена членов объекта."""
        value = self._value_at(path)
        if not isinstance(value, dict):
            raise _unexpected()
        return list(value)

    def _value_at(self, path: tuple[Step, ...]) -> JsonValue:
        found = self._find(path)
        if not found:
            raise _unexpected()
        return found[0]

    def _find(self, path: tuple[Step, ...]) -> list[JsonValue]:
        """Значение по пути списком из одного элемента, или пустой список."""
        value = self._value
        for step in path:
            if isinstance(value, dict) and isinstance(step, str) and step in value:
                value = value[step]
            elif isinstance(value, list) and step in range(-len(value), len(value)):
                value = value[int(step)]
            else:
                return []
        return [value]


def parse(content: str | bytes) -> JsonValue:
    """Документ JSON; ValueError, если это не он."""
    try:
        return Document.model_validate_json(content).root
    except ValidationError as error:
        raise ValueError("not JSON") from error


def write(value: JsonBody) -> str:
    """Запись JSON одной строкой."""
    return dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def _unexpected() -> UpstreamError:
    return UpstreamError(say("source_form"))
