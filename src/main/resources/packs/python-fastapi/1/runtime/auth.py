"""Кому можно звать плагин: предъявителю токена, который выдало ядро или задал оператор."""

from collections.abc import Callable
from hmac import compare_digest
from time import monotonic

GRACE_SECONDS = 300.0


class Tokens:
    """Постоянный токен оператора, токен ядра и, недолго, прежний токен ядра."""

    def __init__(self, permanent: str, seconds: Callable[[], float] = monotonic) -> None:
        self._permanent = permanent
        self._seconds = seconds
        self._issued = ""
        self._previous = ""
        self._previous_until = 0.0

    def renew(self, issued: str) -> None:
        """Ядро выдало новый токен; прежний действует ещё пять минут."""
        if self._issued and self._issued != issued:
            self._previous = self._issued
            self._previous_until = self._seconds() + GRACE_SECONDS
        self._issued = issued

    def accept(self, authorization: str | None) -> bool:
        """Верен ли заголовок Authorization; сравнение не выдаёт токен временем."""
        scheme, _, presented = (authorization or "").partition(" ")
        known = [self._permanent, self._issued]
        if self._seconds() < self._previous_until:
            known.append(self._previous)
        matches = [
            compare_digest(presented.strip().encode(), token.encode()) for token in known if token
        ]
        return scheme.lower() == "bearer" and any(matches)
