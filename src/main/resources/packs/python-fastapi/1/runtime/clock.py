"""Часы логики: время человека, которому отвечает плагин."""

from collections.abc import Callable
from datetime import UTC, date, datetime, tzinfo

Now = Callable[[], datetime]


def utc_now() -> datetime:
    """Настоящее время."""
    return datetime.now(tz=UTC)


class Clock:
    """Время в часовом поясе человека."""

    def __init__(self, now: Now, zone: tzinfo) -> None:
        self._now = now
        self._zone = zone

    def now(self) -> datetime:
        """Который час, с часовым поясом."""
        return self._now().astimezone(self._zone)

    def today(self) -> date:
        """Какое сегодня число."""
        return self.now().date()
