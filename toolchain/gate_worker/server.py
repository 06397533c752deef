"""The parent: reads one JSON message a line, forks a child per job, answers in the order in which
jobs end."""

import fcntl
import gc
import json
import os
import selectors
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import deque
from dataclasses import dataclass, field, replace
from pathlib import Path

from gate_worker import child
from gate_worker.child import Limits
from gate_worker.job import CACHE, Equipment, Order
from gate_worker.warm_types import WarmTypes

MAX_MESSAGE = 16 << 20
MAX_LEARNED = 8
_FOLDER = "plugin-generator-gate-"


@dataclass
class Running:
    """A job under way."""

    name: str
    order: Order
    pid: int
    folder: Path
    deadline: float
    started: float
    data: bytearray = field(default_factory=bytearray)
    late: bool = False


class Server:
    """One worker. Its process never looks into a judged file: only its children do."""

    def __init__(self, gear: Equipment, limits: Limits, jobs: int, work: Path) -> None:
        self._gear = gear
        self._limits = limits
        self._jobs = jobs
        self._selector = selectors.DefaultSelector()
        self._running: dict[int, Running] = {}
        self._waiting: deque[tuple[str, Order]] = deque()
        self._input = bytearray()
        self._open = True
        self._learned = 0
        self._folder, self._lock = _own_folder(work)

    def serve(self, hello: dict[str, object]) -> None:
        """Answers until the input ends; then waits for nothing and leaves nothing behind."""
        gc.collect()
        gc.freeze()
        os.set_blocking(0, False)
        self._selector.register(0, selectors.EVENT_READ)
        _say({"id": "", "ok": True, **hello})
        try:
            while self._open:
                for key, _ in self._selector.select(self._patience()):
                    self._on_input() if key.fd == 0 else self._on_child(key.fd)
                self._stop_late()
                self._start()
        finally:
            for job in self._running.values():
                _kill(job.pid)
            shutil.rmtree(self._folder, ignore_errors=True)

    def _patience(self) -> float | None:
        now = time.monotonic()
        waits = [max(0.0, job.deadline - now) for job in self._running.values() if not job.late]
        return min(waits) if waits else None

    def _on_input(self) -> None:
        try:
            data = os.read(0, 1 << 16)
        except BlockingIOError:
            return
        if not data:
            self._open = False
            return
        self._input += data
        if len(self._input) > MAX_MESSAGE and b"\n" not in self._input:
            self._open = False  # whoever speaks is not our service
            return
        *lines, rest = self._input.split(b"\n")
        self._input = rest
        for line in lines:
            self._on_line(bytes(line))

    def _on_line(self, line: bytes) -> None:
        name = ""
        try:
            message = json.loads(line)
            name = str(message["id"])[:100]
            if message["op"] == "ping":
                _say({"id": name, "ok": True})
            elif message["op"] in ("judge", "learn"):
                self._waiting.append((name, _order(message)))
            else:
                _say({"id": name, "ok": False, "error": "unknown op"})
        except (ValueError, KeyError, TypeError, RecursionError):
            _say({"id": name, "ok": False, "error": "malformed message"})

    def _start(self) -> None:
        while self._waiting and len(self._running) < self._jobs:
            name, order = self._waiting.popleft()
            folder = Path(tempfile.mkdtemp(prefix="job-", dir=self._folder))
            reading, writing = os.pipe()
            pid = os.fork()
            if pid == 0:
                self._become_child(reading)
                child.run(self._gear, order, folder, writing, self._limits)
            os.close(writing)
            now = time.monotonic()
            deadline = now + self._limits.wall_seconds
            self._running[reading] = Running(name, order, pid, folder, deadline, now)
            self._selector.register(reading, selectors.EVENT_READ)

    def _become_child(self, reading: int) -> None:
        """Lets go of everything that is the parent's: its input, its answers, its other
        children."""
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        for descriptor in (*self._running, reading, self._lock):
            os.close(descriptor)
        nothing = os.open(os.devnull, os.O_RDWR)
        os.dup2(nothing, 0)
        os.dup2(nothing, 1)

    def _on_child(self, descriptor: int) -> None:
        job = self._running[descriptor]
        data = os.read(descriptor, 1 << 18)
        job.data += data
        if data and len(job.data) <= MAX_MESSAGE:
            return
        self._selector.unregister(descriptor)
        os.close(descriptor)
        del self._running[descriptor]
        _kill(job.pid)
        _, status, used = os.wait4(job.pid, 0)
        answer = _answer(job, status)
        self._gear.memory.learn(answer.pop("lessons", None))
        if job.order.learn and answer["verdict"] == "clean" and not answer["fixed"]:
            self._keep(job)
        shutil.rmtree(job.folder, ignore_errors=True)
        answer["cpu_millis"] = round((used.ru_utime + used.ru_stime) * 1000)
        _say({"id": job.name, "ok": True, **answer})

    def _keep(self, job: Running) -> None:
        """Starts later jobs from what mypy knows now. Older caches stay: a job may be copying
        one."""
        if self._learned == MAX_LEARNED:
            return
        self._learned += 1
        kept = self._folder / f"cache-{self._learned}"
        (job.folder / CACHE).rename(kept)
        gear = self._gear
        gear.types = replace(gear.types, cache=kept)
        gear.warm = None
        gc.unfreeze()
        gc.collect()
        try:
            gear.warm = WarmTypes(gear.types, gear.layout.seed, job.order.files, job.order.logic)
        except (Exception, SystemExit):  # mypy exits when it fails: jobs build on their own then
            os.write(2, traceback.format_exc(limit=8).encode()[:4000])
        gc.collect()
        gc.freeze()

    def _stop_late(self) -> None:
        now = time.monotonic()
        for job in self._running.values():
            if now >= job.deadline and not job.late:
                job.late = True
                _kill(job.pid)


def _answer(job: Running, status: int) -> dict[str, object]:
    """The child's own answer if it came to its end; else a finding that says where it stopped."""
    lines = bytes(job.data).split(b"\n")
    stages = ["start"]
    for line in lines[:-1]:
        message = json.loads(line)
        if "stage" not in message:
            message["millis"] = round((time.monotonic() - job.started) * 1000)
            return dict(message)
        stages.append(message["stage"])
    name = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    code = "time-limit" if job.late or name == signal.SIGXCPU else "crashed"
    found = child.failure(stages[-1], code, f"the check was stopped: {code}").shown()
    return {"verdict": "blocked", "fixed": {}, "receipts": [], "findings": [found], "facts": {}}


def _order(message: dict[str, object]) -> Order:
    files, package, logic = message["files"], message["package"], message["logic"]
    if not isinstance(files, dict) or not isinstance(package, str) or not isinstance(logic, list):
        raise TypeError
    for path, text in files.items():
        if not isinstance(text, str):
            raise TypeError(path)
    fix, learn = message.get("fix") is not False, message["op"] == "learn"
    return Order(package, files, frozenset(map(str, logic)), fix, learn)


def _own_folder(work: Path) -> tuple[Path, int]:
    """A folder of our own, locked as long as we live; folders of dead workers are removed."""
    for other in work.glob(f"{_FOLDER}*"):
        try:
            lock = os.open(other / "lock", os.O_RDWR)
        except OSError:
            continue
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(other, ignore_errors=True)
        except OSError:
            pass
        finally:
            os.close(lock)
    made = Path(tempfile.mkdtemp(prefix=".new-", dir=work))
    lock = os.open(made / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    fcntl.flock(lock, fcntl.LOCK_EX)
    final = made.with_name(made.name.replace(".new-", _FOLDER))
    made.rename(final)
    return final, lock


def _say(message: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


def _kill(pid: int) -> None:
    for target in (os.killpg, os.kill):
        try:
            target(pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            pass
