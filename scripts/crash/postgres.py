"""PostgreSQL as people run it: Debian's, with fsync, in a folder of its own."""

import os
import pwd
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from places import BrokenError, free_port


def _tools() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not found:
        raise BrokenError("PostgreSQL is missing: apt install postgresql")
    return found[-1].parent


class Postgres:
    """A server that can be crashed and started again on the same port."""

    def __init__(self, folder: Path, settings: Sequence[str] = ()) -> None:
        self.tools = _tools()
        self.settings = settings
        self.folder = folder / "postgres"
        self.folder.mkdir()
        self.port = free_port()
        self.log = folder / "postgres.log"
        self.user: int | None = None
        if os.geteuid() == 0:  # it refuses to run as root
            self.user = pwd.getpwnam("postgres").pw_uid
            shutil.chown(self.folder, "postgres")
            folder.chmod(0o755)
        self._run("initdb", "-U", "plugin", "--auth=trust", "-E", "UTF8", "--locale=C", "--no-sync")
        self.process = self._started()

    def url(self, port: int | None = None) -> str:
        """For DATABASE_URL; through a proxy's port, where one is given."""
        return f"postgresql://plugin@127.0.0.1:{port or self.port}/postgres"

    def _run(self, tool: str, *arguments: str) -> None:
        done = subprocess.run(
            [str(self.tools / tool), "-D", str(self.folder), *arguments],
            capture_output=True,
            text=True,
            check=False,
            cwd="/",
            user=self.user,
        )
        if done.returncode:
            raise BrokenError(f"{tool}: {done.stderr[-300:]}")

    def _started(self) -> subprocess.Popen[bytes]:
        with self.log.open("ab") as log:
            process: subprocess.Popen[bytes] = subprocess.Popen(
                [
                    *(str(self.tools / "postgres"), "-D", str(self.folder)),
                    *("-p", str(self.port), "-k", str(self.folder)),
                    *("-c", "listen_addresses=127.0.0.1", "-c", "max_connections=120"),
                    *self.settings,
                ],
                stdout=log,
                stderr=log,
                cwd="/",
                user=self.user,
            )
        for _ in range(300):
            ready = subprocess.run(
                [str(self.tools / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(self.port)],
                check=False,
            )
            if ready.returncode == 0:
                return process
            if process.poll() is not None:
                break
            time.sleep(0.1)
        raise BrokenError(f"PostgreSQL did not start: {self.log.read_text()[-300:]}")

    def crash(self) -> None:
        """Ends at once and without a checkpoint; the next start recovers from the log."""
        self.process.send_signal(signal.SIGQUIT)
        self.process.wait(30)

    def start(self) -> None:
        """Starts again what crashed."""
        self.process = self._started()

    def told(self, sql: str) -> str:
        """What psql prints for one statement."""
        done = subprocess.run(
            [
                *(str(self.tools / "psql"), "-XAtq", "-h", "127.0.0.1", "-p", str(self.port)),
                *("-U", "plugin", "-d", "postgres", "-c", sql),
            ],
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()

    def stop(self) -> None:
        """Ends it for good."""
        if self.process.poll() is None:
            self.crash()


@contextmanager
def postgres(folder: Path, settings: Sequence[str] = ()) -> Iterator[Postgres]:
    """A server for one trial."""
    server = Postgres(folder, settings)
    try:
        yield server
    finally:
        server.stop()
