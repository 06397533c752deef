"""One process of the service, as ./run starts it: killed, frozen and started again."""

import contextlib
import http.client
import json
import os
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from places import OPERATOR_TOKEN, PLUGIN_TOKEN, ROOT, BrokenError, free_port


@dataclass(frozen=True)
class Answer:
    """What came back whole; `headers` in lower case."""

    status: int
    headers: dict[str, str]
    body: Any


def call(
    port: int,
    method: str,
    path: str,
    body: bytes | None = None,
    headers: dict[str, str] | None = None,
    timeout: float = 40.0,
) -> Answer | None:
    """One call; nothing where the connection broke, or no answer came in time."""
    token = OPERATOR_TOKEN if path.startswith("/operator") else PLUGIN_TOKEN
    all_headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)
    try:
        connection.request(method, path, body, all_headers | (headers or {}))
        response = connection.getresponse()
        text = response.read()
        told = {name.lower(): value for name, value in response.getheaders()}
        stream = told.get("content-type", "").startswith("text/")
        return Answer(response.status, told, text.decode() if stream else json.loads(text or b"{}"))
    except (OSError, http.client.HTTPException, ValueError):
        return None
    finally:
        connection.close()


def descendants(process: int) -> dict[int, str]:
    """The processes that a process has started, and theirs, each with when it began."""
    done = subprocess.run(
        ["ps", "-e", "-o", "pid=,ppid=,lstart="], capture_output=True, text=True, check=True
    )
    rows = [line.split(None, 2) for line in done.stdout.splitlines()]
    found: dict[int, str] = {}
    ring = {process}
    while ring:
        born = {int(pid): began for pid, parent, began in rows if int(parent) in ring}
        found |= born
        ring = set(born)
    return found


def held_folders(process: int) -> set[Path]:
    """The folder whose lock a gate worker holds."""
    held = set()
    with contextlib.suppress(OSError):
        for file in Path(f"/proc/{process}/fd").iterdir():
            target = file.readlink()
            if target.name == "lock":
                held.add(target.parent)
    return held


def alive(processes: dict[int, str]) -> dict[int, str]:
    """Those that still run."""
    done = subprocess.run(
        ["ps", "-e", "-o", "pid=,stat=,lstart="], capture_output=True, text=True, check=True
    )
    now = {}
    for row in done.stdout.splitlines():
        pid, state, began = row.split(None, 2)
        if not state.startswith("Z"):
            now[int(pid)] = began
    return {pid: began for pid, began in processes.items() if now.get(pid) == began}


class Replica:
    """A service process that is started as often as a trial likes."""

    def __init__(self, data: Path, settings: dict[str, str]) -> None:
        self.data = data
        self.data.mkdir(exist_ok=True)
        self.port = free_port()
        self.log = data.with_suffix(".log")
        self.settings = settings
        self.process: subprocess.Popen[bytes] | None = None
        self.children: dict[int, str] = {}
        self.folders: set[Path] = set()
        self.starts: list[float] = []
        self.reachable = False

    def start(self, patience: float = 240.0) -> None:
        """Starts it and waits until it takes calls."""
        began = time.perf_counter()
        self.launch()
        while not self.ready():
            if self._running().poll() is not None:
                raise BrokenError(f"a replica did not start: {self.log.read_text()[-900:]}")
            if time.perf_counter() - began > patience:
                raise BrokenError(f"a replica is not ready in {patience:.0f} s")
            time.sleep(0.02)
        self.starts.append(time.perf_counter() - began)
        self.reachable = True

    def launch(self) -> None:
        """Starts it and waits for nothing."""
        environment = os.environ | {
            "HOST": "127.0.0.1",
            "PORT": str(self.port),
            "PUBLIC_URL": f"http://127.0.0.1:{self.port}",
            "DATA_DIR": str(self.data),
            **self.settings,
        }
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [str(ROOT / "run")], env=environment, stdout=log, stderr=log
            )

    def _running(self) -> subprocess.Popen[bytes]:
        if self.process is None:
            raise BrokenError("a replica was not started")
        return self.process

    def ready(self) -> bool:
        """Whether it takes calls now."""
        answer = call(self.port, "GET", "/health/ready", timeout=2)
        return answer is not None and answer.status == 200

    def kill(self) -> None:
        """As a power cut would end it: nothing is said, nothing is written."""
        self.reachable = False
        process = self._running()
        self._remember(process.pid)
        process.kill()
        process.wait()

    def _remember(self, process: int) -> None:
        """Which processes and which folders of gate workers are to be gone when it is."""
        self.children |= descendants(process)
        for child in self.children:
            self.folders |= held_folders(child)

    def pause(self) -> None:
        """It stops without noticing: a machine that froze."""
        self._running().send_signal(signal.SIGSTOP)

    def resume(self) -> None:
        """It goes on and believes that no time went by."""
        self._running().send_signal(signal.SIGCONT)

    def stop(self) -> float:
        """Ends it as an operator would; how many seconds that took."""
        self.reachable = False
        process = self._running()
        if process.poll() is not None:
            return 0.0
        self._remember(process.pid)
        began = time.perf_counter()
        process.terminate()
        try:
            process.wait(40)
        except subprocess.TimeoutExpired as hung:
            process.kill()
            raise BrokenError("a replica did not end within 40 s of SIGTERM") from hung
        return time.perf_counter() - began

    def end(self) -> None:
        """Ends it whatever state it is in."""
        if self.process is not None and self.process.poll() is None:
            self.process.kill()
            self.process.wait()
