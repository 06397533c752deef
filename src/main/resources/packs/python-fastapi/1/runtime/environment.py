"""Переменные окружения, которые объявил плагин."""

from collections.abc import Mapping


class Environment:
    """Показывает логике только объявленное."""

    def __init__(self, declared: Mapping[str, str]) -> None:
        self._declared = declared

    def get(self, name: str) -> str | None:
        """Значение; None, если переменная пуста или не объявлена."""
        return self._declared.get(name) or None
