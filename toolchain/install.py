"""Makes the two virtual environments and the worker's folder: in a temporary folder first, then by
one rename.

Called by install.sh with: source folder, folder of the environments, final folder. Two that start
at once wait for each other by a lock that the kernel drops with its holder, so a killed one leaves
nothing that blocks the next.
"""

import fcntl
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

NO_VENV = (
    "This Python cannot make virtual environments: install its venv module "
    "(for example: apt install python3-venv), or set PLUGIN_GENERATOR_PYTHON to another one."
)
NO_PACKAGES = (
    "The gate's tools could not be fetched from the Python package index: check the network "
    "(or the pip settings) and try again. The last line of pip: "
)


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def run(command: list[str], failure: str) -> None:
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode != 0:
        lines = (done.stderr or done.stdout).strip().splitlines() or ["no output"]
        raise SystemExit(failure + lines[-1] if failure.endswith(": ") else failure)


def make_environment(name: str, source: Path, parent: Path, final: Path) -> None:
    started = time.monotonic()
    say(f"toolchain: making the Python environment '{name}' …")
    place = parent / name
    run([sys.executable, "-I", "-m", "venv", str(place)], NO_VENV)
    pip = [
        str(place / "bin" / "python"),
        "-I",
        "-m",
        "pip",
        "--disable-pip-version-check",
        "--no-input",
    ]
    wanted = [
        "--require-hashes",
        "--only-binary",
        ":all:",
        "-r",
        str(source / f"requirements-{name}.txt"),
    ]
    run([*pip, "install", "--quiet", *wanted], NO_PACKAGES)
    for script in (place / "bin").iterdir():  # they name the temporary folder: it is about to move
        if script.is_file() and not script.is_symlink():
            data = script.read_bytes()
            if str(parent).encode() in data and b"\0" not in data:
                script.write_bytes(data.replace(str(parent).encode(), str(final).encode()))
    say(f"toolchain: '{name}' is ready after {time.monotonic() - started:.1f} s")


def make_environments(source: Path, final: Path) -> None:
    if all((final / name / "bin" / "python").exists() for name in ("tools", "target")):
        return
    shutil.rmtree(final, ignore_errors=True)  # its Python was removed from the machine
    with tempfile.TemporaryDirectory(prefix=".new-", dir=final.parent) as temporary:
        parent = Path(temporary) / "environments"
        for name in ("tools", "target"):
            make_environment(name, source, parent, final)
        parent.rename(final)


def make_final(source: Path, environments: Path, final: Path) -> None:
    shutil.rmtree(final, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=".new-", dir=final.parent) as temporary:
        place = Path(temporary) / "toolchain"
        place.mkdir()
        for name in ("tools", "target"):
            (place / name).symlink_to(os.path.relpath(environments / name, final))
        ignored = shutil.ignore_patterns("__pycache__", "*.pyc")
        shutil.copytree(source / "gate_worker", place / "worker" / "gate_worker", ignore=ignored)
        for name in ("config", "policy"):
            shutil.copytree(source / name, place / name, ignore=ignored)
        place.rename(final)


def warm(final: Path) -> None:
    """The worker's first start type-checks the third-party packages; what it learns is kept beside
    the environments."""
    started = time.monotonic()
    say("toolchain: type-checking the packages that plugins stand on …")
    python = final / "tools" / "bin" / "python"
    main = final / "worker" / "gate_worker" / "__main__.py"
    run([str(python), "-I", "-B", str(main), "--prepare"], "The gate's worker did not start: ")
    code = "import compileall, sys; compileall.compile_dir(sys.argv[1], quiet=2)"
    run(
        [str(python), "-I", "-c", code, str(final / "worker")],
        "The gate's worker cannot be compiled: ",
    )
    (final / "complete").write_text("complete\n", encoding="utf-8")
    say(f"toolchain: warm after {time.monotonic() - started:.1f} s")


def main() -> None:
    source, environments, final = (Path(argument) for argument in sys.argv[1:4])
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        raise SystemExit(NO_VENV)
    final.parent.mkdir(parents=True, exist_ok=True)
    with (final.parent / ".lock").open("w", encoding="utf-8") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("toolchain: another set-up is under way; waiting for it …")
            fcntl.flock(lock, fcntl.LOCK_EX)
        make_environments(source, environments)
        if not (final / "complete").exists() or not (final / "tools" / "bin" / "python").exists():
            make_final(source, environments, final)
            warm(final)
    print(final)


if __name__ == "__main__":
    main()
