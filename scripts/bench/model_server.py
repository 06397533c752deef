"""A scripted server with OpenAI's chat completions: it answers as told, at a model's pace."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import Empty, SimpleQueue
from threading import Thread

from typing_extensions import override

FIRST_TOKEN_SECONDS = 0.3
TOKENS_A_SECOND = 100


def weight(character: str) -> float:
    """The part of a token that a character is, as the service itself estimates it."""
    return 1 / 4 if ord(character) < 128 else 1 / 2.5


def tokens(text: str) -> int:
    """About how many tokens a text takes."""
    return round(sum(map(weight, text)) + 0.5)


def pieces(text: str) -> Iterator[str]:
    """The text in pieces of about one token."""
    piece, full = "", 0.0
    for character in text:
        piece, full = piece + character, full + weight(character)
        if full >= 1:
            yield piece
            piece, full = "", full - 1
    if piece:
        yield piece


class Model(ThreadingHTTPServer):
    """Answers each question with the next text of its script, and remembers what that took."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Call)
        self.script: SimpleQueue[str] = SimpleQueue()
        self.spoken: list[tuple[int, float]] = []
        self.unscripted = 0


class Call(BaseHTTPRequestHandler):
    """One question."""

    protocol_version = "HTTP/1.1"
    server: Model

    def do_POST(self) -> None:  # noqa: N802  the library's name
        """Streams the next answer, token by token."""
        started = time.perf_counter()
        self.rfile.read(int(self.headers.get("Content-Length", "0")))
        try:
            text = self.server.script.get_nowait()
        except Empty:
            self.server.unscripted += 1
            self.send_error(500)
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        time.sleep(FIRST_TOKEN_SECONDS)
        said = 0
        for said, piece in enumerate(pieces(text), 1):
            self._chunk({"choices": [{"index": 0, "delta": {"content": piece}}]})
            due = started + FIRST_TOKEN_SECONDS + said / TOKENS_A_SECOND
            time.sleep(max(0.0, due - time.perf_counter()))
        usage = {"prompt_tokens": 0, "completion_tokens": said, "total_tokens": said}
        last = {"index": 0, "delta": {}, "finish_reason": "stop"}
        self._chunk({"choices": [last], "usage": usage})
        # Before the last line: who reads it may ask at once what the answer took.
        self.server.spoken.append((said, time.perf_counter() - started))
        self.wfile.write(b"data: [DONE]\n\n")
        self.close_connection = True

    def _chunk(self, chunk: dict[str, object]) -> None:
        self.wfile.write(b"data: " + json.dumps(chunk).encode() + b"\n\n")
        self.wfile.flush()

    @override
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the library's name
        """Says nothing: a bench prints figures."""


@contextmanager
def model() -> Iterator[Model]:
    """A server for one measurement."""
    with Model() as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield server
        finally:
            server.shutdown()
