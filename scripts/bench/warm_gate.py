"""The warm gate against the plain command lines."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from measure import OTHER_WISH, ROOT, TOOLCHAIN, WISH, UnmeasuredError, median_ms, report

sys.path.insert(0, str(ROOT / "toolchain"))

from judge import Worker, read_tree  # noqa: E402  the path comes first


def generated_tree(wish: str, folder: Path) -> Path:
    """A plugin as ./run makes it."""
    environment = os.environ | {"DATA_DIR": str(folder / "data")}
    done = subprocess.run(
        [str(ROOT / "run"), "generate", wish, "-o", str(folder)],
        env=environment,
        capture_output=True,
        text=True,
    )
    made = sorted((folder / "plugins").glob("*"))
    if done.returncode != 0 or not made:
        raise UnmeasuredError(f"no plugin to judge was made: {(done.stderr or done.stdout)[-600:]}")
    return made[0]


def varied(files: dict[str, str], learnt: dict[str, str], number: int) -> dict[str, str]:
    """The tree with another text in every file that differs between plugins: what the worker
    remembers of a file must not help."""
    own = {path for path, text in files.items() if learnt.get(path) != text}
    python = {path for path in own if path.endswith(".py")}
    comments = {path: files[path] + f"\n\n# Round {number}.\n" for path in python}
    blanks = {path: files[path] + "\n" * number for path in own - python}
    return files | comments | blanks


def command_lines(tree: Path, package: str) -> dict[str, list[str]]:
    """The plain command lines that check the same, as a person would type them."""
    tools = TOOLCHAIN / "tools" / "bin"
    config = ROOT / "toolchain" / "config"
    python = sorted(str(path) for path in tree.rglob("*.py"))
    every = sorted(str(path) for path in tree.rglob("*") if path.is_file())
    ruff = ["--config", str(config / "ruff.toml")]
    first = ["--config", f'lint.isort.known-first-party=["{package}"]', "--no-cache"]
    mypy = ["--config-file", str(config / "mypy.ini"), "--cache-dir", os.devnull]
    target = ["--python-executable", str(TOOLCHAIN / "target" / "bin" / "python")]
    return {
        "ruff check": [str(tools / "ruff"), "check", *ruff, *first, "--ignore-noqa", *python],
        "ruff format --check": [
            *(str(tools / "ruff"), "format", *ruff),
            *("--no-cache", "--check", *python),
        ],
        "mypy": [str(tools / "mypy"), *mypy, *target, *python],
        "detect-secrets": [str(tools / "detect-secrets"), "scan", "-n", *every],
    }


def plain(line: list[str], packages: Path, _number: int) -> None:
    """One command line, from an empty environment."""
    environment = {"LC_ALL": "C.UTF-8", "PYTHONUTF8": "1", "HOME": "/nonexistent"}
    environment["MYPYPATH"] = str(packages)
    done = subprocess.run(line, env=environment, cwd=packages, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        raise UnmeasuredError(f"{line[0]} ended with {done.returncode}: {done.stderr[-400:]}")


def together(judge: Callable[[Worker, int], None], workers: list[Worker], each: int) -> float:
    """Trees a second by several workers at once, so many trees each."""

    def work(place: int) -> None:
        for number in range(each):
            judge(workers[place], (place + 2) * 200 + number)

    started = time.perf_counter()
    with ThreadPoolExecutor(len(workers)) as pool:
        list(pool.map(work, range(len(workers))))
    return each * len(workers) / (time.perf_counter() - started)


def gate(runs: int, tree: Path | None) -> bool:
    """The warm worker against the plain command lines, on the same tree."""
    print("Gate: the warm worker against the plain command lines, same tree")
    with tempfile.TemporaryDirectory(prefix="plugin-generator-bench-") as folder:
        judged = tree or generated_tree(WISH, Path(folder) / "judged")
        files = read_tree(judged)
        learnt = read_tree(generated_tree(OTHER_WISH, Path(folder) / "learnt"))

        def judge(worker: Worker, number: int) -> None:
            answer = worker.judge(varied(files, learnt, number), judged.name)
            if answer["verdict"] != "clean":
                found = [f"{f['path']}: {f['message']}" for f in answer["findings"][:3]]
                raise UnmeasuredError("the gate found: " + "; ".join(found))

        with Worker(TOOLCHAIN) as worker, Worker(TOOLCHAIN) as second:
            for one in (worker, second):  # as the service does with its specimen
                one.judge(learnt, operation="learn")
            for number in range(1, 7):
                judge((worker, second)[number % 2], number)
            warm = median_ms(max(runs * 3, 5), lambda number: judge(worker, 100 + number))
            rate = together(judge, [worker, second], max(runs * 3, 5))
        total = 0.0
        lines = {}
        for name, line in command_lines(judged, judged.name).items():
            run = partial(plain, line, judged.parent)
            lines[name] = median_ms(max(3, runs // 2), run)
            total += lines[name]
    report(f"tree {judged.name}", f"{len(files)} files")
    for name, took in lines.items():
        report(f"plain: {name}", f"{took:.0f} ms")
    report("plain: all four, one after another", f"{total:.0f} ms")
    met = report("warm gate", f"{warm:.0f} ms", "<= 300 ms", warm <= 300)
    report("one worker", f"{1000 / warm:.1f} /s")
    report("two workers at once", f"{rate:.1f} /s")
    ratio = total / warm
    return report("plain / warm", f"{ratio:.1f} x", ">= 10 x", ratio >= 10) and met
