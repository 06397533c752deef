"""ruff as a plain subprocess: our configuration, no cache, explicit files, JSON that must agree
with the exit code."""

import json
import os
import subprocess
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from gate_worker.report import Finding

VERSION = version("ruff")
ENVIRONMENT = {
    "PATH": "/usr/bin:/bin",
    "HOME": "/nonexistent",
    "LC_ALL": "C.UTF-8",
    "RAYON_NUM_THREADS": "2",
}
TIMEOUT = 20


class RuffError(Exception):
    """ruff did something that is neither a clean result nor a list of findings."""


class Ruff:
    """The command lines for one job's folder."""

    def __init__(self, binary: Path, config: Path, package: str, root: Path) -> None:
        self._root = root
        self._own = f'lint.isort.known-first-party=["{package}"]'
        self._check = [str(binary), "check", "--config", str(config), "--config", self._own]
        self._format = [str(binary), "format", "--config", str(config)]

    def fix(self, files: list[Path]) -> None:
        """Rewrites the files: safe fixes, then format. What cannot be fixed is left to the
        proof."""
        names = _names(files)
        # Suppressions are ignored here too: a fix may not depend on them.
        self._run([*self._check, "--no-cache", "--ignore-noqa", "--fix", "-q", *names], {0, 1})
        self._run([*self._format, "--no-cache", "-q", *names], {0, 2})

    def start(self, files: list[Path]) -> tuple["subprocess.Popen[str]", "subprocess.Popen[str]"]:
        """Starts the two proofs."""
        names = _names(files)
        options = ["--no-cache", "--ignore-noqa", "--output-format", "json"]
        checked = _spawn([*self._check, *options, *names])
        formatted = _spawn(
            [*self._format, "--no-cache", "--check", "--output-format", "json", *names]
        )
        return checked, formatted

    def shown(self, files: list[Path]) -> set[Path]:
        """The files that ruff says it would check: the explicit list, or the gate is not clean."""
        names = _names(files)
        output = self._run([*self._check, "--no-cache", "--show-files", *names], {0})
        return {Path(line) for line in output.splitlines()}

    def findings(
        self, checked: "subprocess.Popen[str]", formatted: "subprocess.Popen[str]"
    ) -> Iterator[Finding]:
        """Reads both proofs; raises when output and exit code do not agree."""
        output, complaint = checked.communicate(timeout=TIMEOUT)
        listing, trouble = formatted.communicate(timeout=TIMEOUT)
        found = _read("check", checked.returncode, output, complaint)
        for item in found:
            yield self._finding(item)
        if found and formatted.returncode == 2:
            return  # files that cannot be parsed are findings of `ruff check` as well
        for item in _read("format", formatted.returncode, listing, trouble):
            path = os.path.relpath(str(item["filename"]), self._root)
            yield Finding(path, 0, 0, "ruff", "format", "the file is not formatted")

    def _finding(self, item: dict[str, object]) -> Finding:
        place = item["location"]
        line, column = (place["row"], place["column"]) if isinstance(place, dict) else (0, 0)
        path = os.path.relpath(str(item["filename"]), self._root)
        code = str(item["code"] or item.get("name") or "syntax")
        return Finding(path, int(line), int(column), "ruff", code, str(item["message"]))

    def _run(self, command: list[str], allowed: set[int]) -> str:
        done = subprocess.run(
            command,
            cwd="/",
            env=ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=TIMEOUT,
            check=False,
        )
        if done.returncode not in allowed:
            raise RuffError(f"ruff {command[1]} ended with {done.returncode}")
        return done.stdout


def _names(files: list[Path]) -> list[str]:
    """The files to look at; without one ruff would look at, and rewrite, whatever it finds."""
    if not files:
        raise RuffError("there is no Python file to look at")
    return [str(file) for file in files]


def _read(command: str, code: int, output: str, complaint: str) -> list[dict[str, object]]:
    if complaint or code not in (0, 1):
        raise RuffError(f"ruff {command} ended with {code}")
    try:
        found = json.loads(output)
    except ValueError as error:
        raise RuffError(f"ruff {command} printed no JSON") from error
    if not isinstance(found, list) or bool(found) != bool(code):
        raise RuffError("ruff's findings and its exit code do not agree")
    return found


def _spawn(command: list[str]) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        command,
        cwd="/",
        env=ENVIRONMENT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
