"""Starts the worker: `TOOLCHAIN/tools/bin/python -I -B TOOLCHAIN/worker/gate_worker/__main__.py
[options]`, cwd `/`."""

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

# Under -I nothing of the current folder or the environment is importable; the worker's own folder
# is added by its path.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from gate_worker import rehearsal, ruff, types_check  # noqa: E402
from gate_worker.child import Limits  # noqa: E402
from gate_worker.job import Equipment  # noqa: E402
from gate_worker.layout import Layout  # noqa: E402
from gate_worker.memory import Memory  # noqa: E402
from gate_worker.policy import table  # noqa: E402
from gate_worker.secrets import profile  # noqa: E402
from gate_worker.server import Server  # noqa: E402
from gate_worker.types_check import TypesCheck  # noqa: E402


def options() -> argparse.Namespace:
    """The command line."""
    here = Path(__file__).resolve().parent.parent.parent
    parser = argparse.ArgumentParser(description="Judges generated plugins.")
    parser.add_argument("--toolchain", type=Path, default=here, help="the installed toolchain")
    parser.add_argument("--work", type=Path, default=Path(tempfile.gettempdir()))
    parser.add_argument("--jobs", type=int, default=2, help="how many are judged at a time")
    parser.add_argument("--wall-seconds", type=float, default=20.0)
    parser.add_argument("--cpu-seconds", type=int, default=10)
    parser.add_argument("--memory-mib", type=int, default=2048)
    parser.add_argument("--prepare", action="store_true", help="make mypy's cache, then end")
    return parser.parse_args()


def prepare(layout: Layout, narrow: table.Table, wide: table.Table) -> None:
    """Type-checks once everything that the tables allow, and keeps what mypy learned."""
    modules = sorted(
        {*narrow.imports, *wide.imports} | {"fastapi.testclient", "pytest", "pydantic"}
    )
    layout.seed.parent.mkdir(parents=True, exist_ok=True)
    imports = "".join(f"import {module}\n" for module in modules)
    layout.seed.write_text(f'"""What the tables allow."""\n\n{imports}', encoding="utf-8")
    command = [
        str(layout.root / "tools" / "bin" / "mypy"),
        "--config-file",
        str(layout.mypy_config),
    ]
    command += ["--python-executable", str(layout.target_python), "--cache-dir", str(layout.cache)]
    command.append(str(layout.seed))
    done = subprocess.run(
        command, cwd="/", env=ruff.ENVIRONMENT, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise SystemExit(done.stdout + done.stderr)


def main() -> None:
    """Prepares, or serves until the input ends."""
    given = options()
    started = time.monotonic()
    os.chdir("/")
    os.environ.clear()
    os.environ.update(ruff.ENVIRONMENT)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    layout = Layout(given.toolchain)
    narrow, wide = table.read(layout.policy("logic")), table.read(layout.policy("pack"))
    if given.prepare:
        prepare(layout, narrow, wide)
        return
    types = TypesCheck(layout.mypy_config, layout.target_python, layout.cache)
    gear = Equipment(
        layout, narrow, wide, layout.import_roots(), types, profile.Profile(), Memory()
    )
    rehearsal.rehearse(gear.secrets, narrow, wide)
    limits = Limits(given.memory_mib << 20, given.cpu_seconds, given.wall_seconds)
    versions = {
        "python": ".".join(map(str, sys.version_info[:3])),
        "ruff": ruff.VERSION,
        "mypy": types_check.VERSION,
        "detect-secrets": profile.VERSION,
        "policy": f"{narrow.version}/{wide.version}",
    }
    ready = round((time.monotonic() - started) * 1000)
    Server(gear, limits, given.jobs, given.work).serve(
        {"ready": True, "millis": ready, "versions": versions}
    )


if __name__ == "__main__":
    main()
