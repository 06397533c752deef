"""The processes of a cycle: each with its own port, log and folder, all ended together."""

import os
import signal
import socket
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from talk import CycleError, Peer, until

START_SECONDS = 120
STOP_SECONDS = 40
OURS = ("PATH", "HOME", "TMPDIR", "JAVA_HOME", "TOOLCHAIN_DIR", "PLUGIN_GENERATOR_HOME", "LC_ALL")


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass
class Processes:
    """What was started, in order; ended in the opposite one, whatever happens."""

    folder: Path
    started: list[tuple[str, subprocess.Popen[bytes]]] = field(default_factory=list)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        while self.started:
            _, process = self.started.pop()
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def start(
        self, name: str, command: list[str], settings: dict[str, str], where: Path, token: str = ""
    ) -> Peer:
        """Starts one that listens on PORT; returns when its /health answers."""
        port = int(settings.get("PORT") or free_port())
        log = self.folder / f"{name}.log"
        environment = {key: os.environ[key] for key in OURS if key in os.environ}
        environment |= {"HOST": "127.0.0.1", "PORT": str(port), **settings}
        with log.open("wb") as output:
            process = subprocess.Popen(
                command,
                cwd=where,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
            )
        self.started.append((name, process))
        peer = Peer(name, port, token)
        end = time.monotonic() + START_SECONDS
        until(f"{name} starts", START_SECONDS, lambda: self._ready(peer, process, log, end))
        return peer

    def _ready(
        self, peer: Peer, process: subprocess.Popen[bytes], log: Path, end: float
    ) -> object | None:
        if process.poll() is not None:
            raise CycleError(f"{peer.name} did not start: {tail(log)}")
        try:
            health: object = peer.get("/health")
            return health
        except CycleError:
            if time.monotonic() > end - 1:
                raise
            return None


def tail(log: Path) -> str:
    """The last lines of a log."""
    return log.read_text(encoding="utf-8", errors="replace")[-1500:]
