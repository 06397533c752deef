"""A model over real HTTP that has a good blueprint for every wish of the load, and counts."""

import json
import random
import re
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread

from places import RECORDINGS
from typing_extensions import override

# What is wished for, and which recording the model says to it.
WISHES = {
    "strong_isbn_check": "хочу плагин, который проверяет номер ISBN по контрольной цифре",
    "strong_reading_time": "хочу плагин, который оценивает время чтения текста",
    "strong_number_bases": "хочу плагин, который переводит числа между системами счисления",
    "strong_team_split": "хочу плагин, который делит список людей на команды",
    "strong_wind_chill": "хочу плагин, который считает ощущаемую температуру по ветру",
}
MARK = re.compile(r"вид (\d+)")


def wish(number: int) -> str:
    """A wish like no other, by its number."""
    texts = list(WISHES.values())
    return f"{texts[number % len(texts)]}, вид {number}"


class Model(ThreadingHTTPServer):
    """Answers each question with the blueprint of its wish; every plugin has a name of its own."""

    daemon_threads = True

    def __init__(self, seed: int) -> None:
        super().__init__(("127.0.0.1", 0), Call)
        self.random = random.Random(seed)  # noqa: S311  no secret
        self.lock = Lock()
        self.questions: Counter[int] = Counter()
        self.seconds = (0.05, 0.6)
        self.texts = [
            json.loads((RECORDINGS / f"{name}.json").read_text(encoding="utf-8"))["choices"][0][
                "message"
            ]["content"]
            for name in WISHES
        ]

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.server_port}/v1"

    def blueprint(self, number: int) -> str:
        """The recorded blueprint under a name of its own."""
        document = json.loads(self.texts[number % len(self.texts)])
        document["blueprint"]["name"] += f"_{number}"
        return json.dumps(document, ensure_ascii=False)

    def pace(self) -> float:
        """How long the next answer takes."""
        with self.lock:
            return self.random.uniform(*self.seconds)


class Call(BaseHTTPRequestHandler):
    """One question."""

    protocol_version = "HTTP/1.1"
    server: Model

    def do_POST(self) -> None:  # noqa: N802  the library's name
        """Streams the blueprint in a few pieces."""
        asked = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        self.close_connection = True
        found = MARK.findall(json.loads(asked)["messages"][-1]["content"])
        if not found:
            self.send_error(400)
            return
        number = int(found[-1])
        with self.server.lock:
            self.server.questions[number] += 1
        text = self.server.blueprint(number)
        pause, size = self.server.pace() / 4, len(text) // 4 + 1
        try:
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.send_header("Connection", "close")
            self.end_headers()
            for start in range(0, len(text), size):
                time.sleep(pause)
                piece = {"content": text[start : start + size]}
                self._chunk({"choices": [{"index": 0, "delta": piece}]})
            usage = {"prompt_tokens": 10, "completion_tokens": 20, "total_tokens": 30}
            last = {"index": 0, "delta": {}, "finish_reason": "stop"}
            self._chunk({"choices": [last], "usage": usage})
            self.wfile.write(b"data: [DONE]\n\n")
        except OSError:
            return  # whoever asked was killed

    def _chunk(self, chunk: dict[str, object]) -> None:
        self.wfile.write(b"data: " + json.dumps(chunk).encode() + b"\n\n")
        self.wfile.flush()

    @override
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the library's name
        """Says nothing: the test prints a table."""


@contextmanager
def model(seed: int) -> Iterator[Model]:
    """A model for one trial."""
    with Model(seed) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield server
        finally:
            server.shutdown()
