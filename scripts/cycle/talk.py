"""HTTP with one process of the cycle, and waiting for what it should come to."""

import http.client
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


class CycleError(Exception):
    """A step of the cycle failed; the text is one sentence."""


@dataclass(frozen=True)
class Peer:
    """Who is talked to, and with which token."""

    name: str
    port: int
    token: str = ""

    def get(self, path: str) -> Any:
        """The JSON under a path."""
        return self._call("GET", path, None)

    def post(self, path: str, body: object = None) -> Any:
        """The JSON answer to a body."""
        return self._call("POST", path, json.dumps(body).encode())

    def _call(self, method: str, path: str, body: bytes | None) -> Any:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = {"Content-Type": "application/json"}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            text = answer.read()
        finally:
            connection.close()
        if answer.status // 100 != 2:
            raise CycleError(f"{self.name} answered {answer.status} to {method} {path}")
        return json.loads(text)


def until(what: str, seconds: float, look: Callable[[], Any]) -> Any:
    """Looks again and again; CycleError when it did not come in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            found = look()
        except OSError:
            found = None
        if found is not None:
            return found
        time.sleep(0.2)
    raise CycleError(f"{what}: not within {seconds:.0f} s")


def demand(holds: bool, sentence: str) -> None:
    """Ends the cycle with a sentence unless something holds."""
    if not holds:
        raise CycleError(sentence)
