"""The service as people start it, for one measurement."""

import http.client
import json
import os
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from measure import ROOT, UnmeasuredError


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def answers(port: int) -> bool:
    """Whether /health answers."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/health")
        return connection.getresponse().status in (200, 503)
    except OSError:
        return False
    finally:
        connection.close()


class Service:
    """A service that ./run started, in a data folder of its own."""

    def __init__(self, data: Path, settings: dict[str, str]) -> None:
        self.port = free_port()
        self.log = data / "service.log"
        environment = os.environ | {
            "PORT": str(self.port),
            "HOST": "127.0.0.1",
            "DATA_DIR": str(data),
            **settings,
        }
        started = time.perf_counter()
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [str(ROOT / "run")], env=environment, stdout=log, stderr=log
            )
        while not answers(self.port):
            if self.process.poll() is not None:
                raise UnmeasuredError(f"the service did not start: {self.log.read_text()[-600:]}")
            time.sleep(0.005)
        self.ready_ms = (time.perf_counter() - started) * 1000

    def invoke(self, wish: str) -> dict[str, Any]:
        """One wish, until its answer."""
        answer = self._invoke(wish)
        while answer.get("status") == "in_progress":
            time.sleep(0.1)
            answer = self._ask(f"/requests/{answer['request_id']}")
        return answer

    def _ask(self, path: str) -> dict[str, Any]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request("GET", path)
            answer: dict[str, Any] = json.loads(connection.getresponse().read())
            return answer
        finally:
            connection.close()

    def _invoke(self, wish: str) -> dict[str, Any]:
        body = json.dumps({"desired_capability": wish, "constraints": {}, "user_context": {}})
        while True:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
            try:
                headers = {"Content-Type": "application/json", "Prefer": "wait=60"}
                connection.request("POST", "/invoke", body.encode(), headers)
                response = connection.getresponse()
                text = response.read()
            finally:
                connection.close()
            if response.status not in (429, 503):
                answer: dict[str, Any] = json.loads(text)
                return answer
            time.sleep(float(response.headers.get("Retry-After", "1")))

    def stop(self) -> None:
        """Ends it as an operator would."""
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(40)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


@contextmanager
def service(settings: dict[str, str] | None = None) -> Iterator[Service]:
    """A service for one measurement, with these settings on top of the environment's."""
    with tempfile.TemporaryDirectory(prefix="plugin-generator-bench-") as folder:
        running = Service(Path(folder), settings or {})
        try:
            yield running
        finally:
            running.stop()
