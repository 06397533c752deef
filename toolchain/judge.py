"""Judges the plugin in a folder as the service would, and prints what it found: for people who work
on the pack.

toolchain/judge.py FOLDER [FOLDER…]      (each is a package folder, such as plugins/fuel_use)
"""

import json
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Self

HERE = Path(__file__).resolve().parent


def toolchain() -> Path:
    """The installed toolchain's folder; installs it when need be."""
    done = subprocess.run([str(HERE / "install.sh")], stdout=subprocess.PIPE, text=True, check=True)
    return Path(done.stdout.strip())


class Worker:
    """A worker process and the line protocol with it."""

    def __init__(
        self,
        root: Path,
        *options: str,
        folder: Path = Path("/"),
        environment: dict[str, str] | None = None,
    ) -> None:
        self.root = root
        main = str(root / "worker" / "gate_worker" / "__main__.py")
        command = [str(root / "tools" / "bin" / "python"), "-I", "-B", main, *options]
        self.process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment or {},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.hello = self.read()
        self._count = 0

    def read(self) -> dict[str, Any]:
        """The next answer."""
        if self.process.stdout is None:
            raise RuntimeError("no output")
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError("the worker has ended")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def send(self, message: dict[str, Any] | str) -> None:
        """Sends one message, or one raw line."""
        if self.process.stdin is None:
            raise RuntimeError("no input")
        text = message if isinstance(message, str) else json.dumps(message)
        self.process.stdin.write(text + "\n")
        self.process.stdin.flush()

    def judge(
        self,
        files: dict[str, str],
        package: str = "fuel_use",
        *,
        fix: bool = True,
        operation: str = "judge",
    ) -> dict[str, Any]:
        """Judges one tree."""
        self._count += 1
        name = str(self._count)
        order = {"package": package, "files": files, "logic": ["logic.py"], "fix": fix}
        self.send({"id": name, "op": operation, **order})
        answer = self.read()
        if answer["id"] != name:
            raise RuntimeError("an answer to another question")
        return answer

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self.process.stdin is not None:
            self.process.stdin.close()
        self.process.wait(10)
        if self.process.stdout is not None:
            self.process.stdout.close()


def read_tree(folder: Path) -> dict[str, str]:
    """The files of a package folder, without its proof, which is made of the verdict, and without
    what tools leave behind."""
    left = {
        "__pycache__",
        ".mypy_cache",
        ".ruff_cache",
        ".pytest_cache",
        ".venv",
        "data",
        "PROOF.json",
    }
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not left & set(path.parts)
    }


def main() -> None:
    """Judges every folder named."""
    clean = True
    with Worker(toolchain()) as worker:
        print(f"ready after {worker.hello['millis']} ms: {worker.hello['versions']}")
        for name in sys.argv[1:]:
            folder = Path(name).resolve()
            started = time.monotonic()
            answer = worker.judge(read_tree(folder), folder.name)
            millis = (time.monotonic() - started) * 1000
            clean &= answer["verdict"] == "clean"
            print(f"{name}: {answer['verdict']} in {millis:.0f} ms")
            for receipt in answer["receipts"]:
                print("  ", " ".join(f"{key}={value}" for key, value in receipt.items()))
            print("  ", answer["facts"], "fixed:", *answer["fixed"])
            for found in answer["findings"]:
                place = f"{found['path']}:{found['line']}:{found['column']}"
                print(f"  {place}: {found['tool']}/{found['code']}: {found['message']}")
    sys.exit(not clean)


if __name__ == "__main__":
    main()
