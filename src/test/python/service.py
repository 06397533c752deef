"""A generated plugin as a running service, and what its operator asks of it."""

import json
import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
import uuid
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from contract import fits, manifest_violations

BEARER = uuid.uuid4().hex
START_SECONDS = 20


@dataclass(frozen=True)
class Answer:
    """What came back over HTTP."""

    status: int
    body: bytes

    @property
    def data(self) -> Any:
        return json.loads(self.body)


def expect(holds: bool, what: str) -> None:
    """Fails with a sentence; unlike assert it is never optimised away."""
    if not holds:
        raise AssertionError(what)


class Service:
    """Started as its README says; stopped by SIGTERM."""

    def __init__(self, python: Path, plugin: Path, data: Path) -> None:
        self._plugin = plugin
        self._port = _free_port()
        data.mkdir(parents=True)
        environment = {
            "PATH": os.defpath,
            "HOST": "127.0.0.1",
            "PORT": str(self._port),
            "DATA_DIR": str(data),
            "PLUGIN_TOKEN": BEARER,
        }
        command = [str(python), "-B", "-m", plugin.name]
        self._log = (data.parent / "service.log").open("wb")
        self._process = subprocess.Popen(
            command, cwd=plugin.parent, env=environment, stdout=self._log, stderr=self._log
        )

    def __enter__(self) -> Self:
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end and self._process.poll() is None:
            try:
                self.call("GET", "/health")
            except OSError:
                time.sleep(0.05)
            else:
                return self
        self._process.kill()
        raise AssertionError(f"the service did not start: {self._said()}")

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.send_signal(signal.SIGTERM)
        try:
            code = self._process.wait(15)
        except subprocess.TimeoutExpired:
            self._process.kill()
            code = -9
        self._log.close()
        if error is None:
            expect(code in (0, -signal.SIGTERM), f"ended with {code}: {self._said()}")

    def call(
        self, method: str, path: str, body: object = None, headers: dict[str, str] | None = None
    ) -> Answer:
        """One HTTP call; answers of any status are answers."""
        url = f"http://127.0.0.1:{self._port}{path}"
        data = None if body is None else json.dumps(body).encode()
        content = {"Content-Type": "application/json"} if data else {}
        request = urllib.request.Request(url, data, content | (headers or {}), method=method)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return Answer(answer.status, answer.read())
        except urllib.error.HTTPError as refused:
            return Answer(refused.code, refused.read())

    def check(self) -> None:
        """Health, manifest, token, idempotency, and answers that fit their schemas."""
        health = self.call("GET", "/health")
        expect(health.status == 200, f"/health answered {health.status}")
        expect(health.data["version"] == "1.0.0", "/health names another version")
        violations = manifest_violations(self.call("GET", "/manifest").data)
        expect(not violations, f"the manifest breaks its contract: {violations}")
        step = json.loads((self._plugin / "tests" / "examples.json").read_bytes())[0]["steps"][0]
        body = self._envelope(step)
        expect(self.call("POST", "/invoke", body).status == 401, "/invoke works without a token")
        self._invoke(body)

    def _envelope(self, step: dict[str, Any]) -> dict[str, Any]:
        manifest = json.loads((self._plugin / "manifest.json").read_bytes())
        payload = step["input"] if step.get("input") is not None else {"text": step["message"]}
        intent = manifest["intents"][0]["tag"]
        who = {"dialog_id": str(uuid.UUID(int=2)), "user_id": str(uuid.UUID(int=1))}
        return {**who, "intent": intent, "payload": payload, "trace_id": uuid.uuid4().hex}

    def _invoke(self, body: dict[str, Any]) -> None:
        trace, name = uuid.uuid4().hex, uuid.uuid4().hex
        headers = {"Authorization": f"Bearer {BEARER}", "X-Trace-Id": trace}
        headers["X-Invocation-Id"] = name
        first = self.call("POST", "/invoke", body, headers)
        expect(first.status == 200, f"/invoke answered {first.status}: {first.body[:500]!r}")
        answer = first.data
        ends = ("succeeded", "rejected", "failed")  # no model and no network here: failed is honest
        expect(answer["status"] in ends, f"unknown status {answer['status']}")
        expect(bool(answer["output"]["text"].strip()), "the answer says nothing")
        if answer["status"] == "succeeded":
            shown = ("content_type", "suggested_actions")
            output = {key: value for key, value in answer["output"].items() if key not in shown}
            schema = self.call("GET", "/schemas/output/v1.json").data
            expect(
                not fits(output, schema), f"the answer breaks its schema: {fits(output, schema)}"
            )
        if answer["status"] != "failed":
            again = self.call("POST", "/invoke", body, headers)
            expect(again.body == first.body, "the same X-Invocation-Id gave another answer")
            other = {**body, "dialog_id": str(uuid.UUID(int=9))}
            conflict = self.call("POST", "/invoke", other, headers)
            expect(
                conflict.status in (409, 422), "another body under the same X-Invocation-Id passed"
            )

    def _said(self) -> str:
        return Path(self._log.name).read_text(encoding="utf-8", errors="replace")[-3000:]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
