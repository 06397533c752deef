"""A core over real HTTP that records drafts and events by their keys, and fails now and then."""

import json
import random
import time
import uuid
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import Any

from typing_extensions import override


@dataclass
class Records:
    """What the core was told: drafts by their key and name, events by their request."""

    drafts: dict[str, str] = field(default_factory=dict)
    names: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    events: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))
    known: set[str] = field(default_factory=set)
    repeated_drafts: int = 0
    repeated_events: int = 0
    failures: int = 0


class Core(ThreadingHTTPServer):
    """The platform's registry, as far as the service sees it."""

    daemon_threads = True

    def __init__(self, seed: int) -> None:
        super().__init__(("127.0.0.1", 0), Call)
        self.random = random.Random(seed)  # noqa: S311  no secret
        self.lock = Lock()
        self.records = Records()
        self.failing = 0.0

    def mood(self) -> str:
        """How the next call is met."""
        with self.lock:
            if self.random.random() >= self.failing:
                return "well"
            self.records.failures += 1
            return self.random.choice(["503", "503", "429", "lost", "lost", "slow"])

    def draft(self, key: str, name: str) -> str:
        """The id of the draft under this key."""
        with self.lock:
            records = self.records
            if key in records.drafts:
                records.repeated_drafts += 1
            else:
                records.drafts[key] = str(uuid.uuid4())
                records.names[name].append(key)
            return records.drafts[key]

    def event(self, body: dict[str, Any]) -> None:
        """Keeps an event where it arrives for the first time."""
        with self.lock:
            if body["event_id"] in self.records.known:
                self.records.repeated_events += 1
                return
            self.records.known.add(body["event_id"])
            payload = dict(body["payload"])
            request = payload.pop("request_id")
            told = (body["event_type"], json.dumps(payload, sort_keys=True))
            self.records.events[request].append(told)


class Call(BaseHTTPRequestHandler):
    """One call of the service."""

    protocol_version = "HTTP/1.1"
    server: Core

    def do_GET(self) -> None:  # noqa: N802  the library's name
        """An empty catalogue."""
        self._answer(200, {"items": []})

    def do_POST(self) -> None:  # noqa: N802  the library's name
        """A registration, a heartbeat or an event."""
        body = json.loads(self.rfile.read(int(self.headers.get("Content-Length", "0"))))
        if self.path.endswith("/heartbeat"):
            self._answer(200, {"status": "active"})
            return
        if self.path.endswith("/register") and body.get("mode") != "draft":
            self._answer(201, {"plugin_id": str(uuid.uuid4()), "token": "issued-" + "x" * 20})
            return
        mood = self.server.mood()
        if mood in ("503", "429"):
            self._answer(int(mood), {})
            return
        if self.path.endswith("/register"):
            key = self.headers.get("Idempotency-Key", "")
            answer = {"draft_id": self.server.draft(key, body["name"]), "mode": "draft"}
        else:
            self.server.event(body)
            answer = {"status": "ok"}
        if mood == "slow":
            time.sleep(self.server.random.uniform(1, 7))
        if mood == "lost":  # done, but nobody is told
            self.close_connection = True
            return
        self._answer(201, answer)

    def _answer(self, status: int, body: dict[str, Any]) -> None:
        text = json.dumps(body).encode()
        try:
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(text)))
            if status in (429, 503):
                self.send_header("Retry-After", "1")
            self.end_headers()
            self.wfile.write(text)
        except OSError:
            self.close_connection = True

    @override
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the library's name
        """Says nothing: the test prints a table."""


@contextmanager
def core(seed: int) -> Iterator[Core]:
    """A core for one trial."""
    with Core(seed) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield server
        finally:
            server.shutdown()
