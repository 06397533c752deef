"""Takes archives as their operator would: unpacks each into a copy of the platform's layout,
installs the pinned requirements, runs the platform's checks and the plugin's tests, starts the
service and talks to it.

operate.py --tools TOOLCHAIN/tools --work FOLDER ARCHIVE [ARCHIVE…]

Generated code runs here, in its own processes and folder; the generator itself never does this.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import time
import zipfile
from pathlib import Path

from service import Service

PLATFORM = """
[tool.ruff]
line-length = 100
target-version = "py311"

[tool.ruff.lint]
select = ["E", "F", "B", "I", "UP", "ASYNC", "N", "Q", "S"]

[tool.ruff.lint.per-file-ignores]
"**/tests/**" = ["S101"]

[tool.mypy]
strict = true
python_version = "3.11"
warn_unused_ignores = true
warn_return_any = true

[tool.pytest.ini_options]
asyncio_mode = "auto"
"""


class OperateError(Exception):
    """A step of the operator's failed; the text holds its output."""


def run(command: list[str], folder: Path) -> None:
    """Runs one step in a folder, without this process's own settings."""
    done = subprocess.run(
        command,
        cwd=folder,
        env={"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(folder), "LC_ALL": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise OperateError(f"{' '.join(command)}\n{done.stdout[-6000:]}\n{done.stderr[-6000:]}")


def environment(work: Path, requirements: Path) -> Path:
    """A new virtual environment with the plugin's pinned requirements; shared by plugins that pin
    the same."""
    digest = hashlib.sha256(requirements.read_bytes()).hexdigest()[:12]
    place = work / f"venv-{digest}"
    if not (place / "complete").exists():
        run([sys.executable, "-m", "venv", str(place)], work)
        pip = [str(place / "bin" / "pip"), "install", "--quiet", "--disable-pip-version-check"]
        run([*pip, "--require-hashes", "-r", str(requirements)], work)
        (place / "complete").touch()
    return place


def unpack(archive: Path, work: Path) -> Path:
    """Puts the plugin into an empty platform; returns the plugin's folder."""
    platform = work / archive.stem / "platform"
    platform.mkdir(parents=True)
    (platform / "pyproject.toml").write_text(PLATFORM, encoding="utf-8")
    with zipfile.ZipFile(archive) as packed:
        names = packed.namelist()
        if names != sorted(names) or any(".." in name or name.startswith("/") for name in names):
            raise OperateError(f"{archive.name}: entries are not sorted or not inside their folder")
        packed.extractall(platform)
    folders = list((platform / "plugins").iterdir())
    if len(folders) != 1 or {name.split("/")[1] for name in names} != {folders[0].name}:
        raise OperateError(f"{archive.name}: not exactly one plugin below plugins/")
    return folders[0]


def operate(archive: Path, work: Path, tools: Path) -> None:
    """Everything that an operator does with one archive."""
    plugin = unpack(archive, work)
    platform = plugin.parent.parent
    venv = environment(work, plugin / "requirements-dev.txt")
    python = venv / "bin" / "python"
    run([str(tools / "bin" / "ruff"), "check", "--no-cache", "."], platform)
    run([str(tools / "bin" / "ruff"), "format", "--no-cache", "--check", "."], platform)
    cache = work / "mypy-cache"
    mypy = [str(tools / "bin" / "mypy"), "--python-executable", str(python)]
    run([*mypy, "--cache-dir", str(cache), "."], platform)
    tests = ["-m", "pytest", "-q", "-p", "no:cacheprovider", f"plugins/{plugin.name}/tests"]
    run([str(python), "-B", *tests], platform)
    with Service(python, plugin, work / archive.stem / "data") as service:
        service.check()


def main() -> None:
    """Operates every archive named; stops at the first that fails."""
    parser = argparse.ArgumentParser(description="Takes archives as their operator would.")
    parser.add_argument("--tools", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("archives", type=Path, nargs="+")
    given = parser.parse_args()
    given.work.mkdir(parents=True, exist_ok=True)
    for archive in given.archives:
        started = time.monotonic()
        try:
            operate(archive.resolve(), given.work.resolve(), given.tools.resolve())
        except (OperateError, AssertionError) as failure:
            raise SystemExit(f"{archive.name}: {failure}") from failure
        seconds = round(time.monotonic() - started, 1)
        print(json.dumps({"archive": archive.name, "seconds": seconds}), flush=True)


if __name__ == "__main__":
    main()
