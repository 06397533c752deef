"""Measures the gate, the start, the memory and the throughput: ./bench --help.

Everything is measured through the doors that people use: ./run, HTTP, the worker's own protocol.
"""

import argparse
import http.client
import json
import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "toolchain"))

from judge import Worker, read_tree  # noqa: E402  the path comes first

TOOLCHAIN = Path(os.environ["TOOLCHAIN_DIR"])
WISH = "хочу конвертер валют"
THINGS = ("рубли", "метры", "градусы", "литры", "часы", "баллы", "калории", "страницы")


class UnmeasuredError(Exception):
    """A measurement that could not be made; the text is the sentence for people."""


def report(what: str, value: str, target: str = "", met: bool = True) -> bool:
    """Prints one line of the result."""
    verdict = "" if not target else f"  target {target}: {'met' if met else 'MISSED'}"
    print(f"  {what:<46}{value:>12}{verdict}", flush=True)
    return met


def median_ms(runs: int, work: Callable[[int], None]) -> float:
    """The median time of some work in milliseconds; the work is told its number."""
    times = []
    for number in range(runs):
        started = time.perf_counter()
        work(number)
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times)


# ---------------------------------------------------------------- the service


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def answers(port: int) -> bool:
    """Whether /health answers."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/health")
        return connection.getresponse().status in (200, 503)
    except OSError:
        return False
    finally:
        connection.close()


class Service:
    """A service that ./run started, in a data folder of its own."""

    def __init__(self, data: Path) -> None:
        self.port = free_port()
        self.log = data / "service.log"
        environment = os.environ | {
            "PORT": str(self.port),
            "HOST": "127.0.0.1",
            "DATA_DIR": str(data),
        }
        started = time.perf_counter()
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [str(ROOT / "run")], env=environment, stdout=log, stderr=log
            )
        while not answers(self.port):
            if self.process.poll() is not None:
                raise UnmeasuredError(f"the service did not start: {self.log.read_text()[-600:]}")
            time.sleep(0.005)
        self.ready_ms = (time.perf_counter() - started) * 1000

    def invoke(self, wish: str) -> dict[str, Any]:
        """One wish, until its answer."""
        answer = self._invoke(wish)
        while answer.get("status") == "in_progress":
            time.sleep(0.1)
            answer = self._ask(f"/requests/{answer['request_id']}")
        return answer

    def _ask(self, path: str) -> dict[str, Any]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request("GET", path)
            answer: dict[str, Any] = json.loads(connection.getresponse().read())
            return answer
        finally:
            connection.close()

    def _invoke(self, wish: str) -> dict[str, Any]:
        body = json.dumps({"desired_capability": wish, "constraints": {}, "user_context": {}})
        while True:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
            try:
                headers = {"Content-Type": "application/json", "Prefer": "wait=60"}
                connection.request("POST", "/invoke", body.encode(), headers)
                response = connection.getresponse()
                text = response.read()
            finally:
                connection.close()
            if response.status not in (429, 503):
                answer: dict[str, Any] = json.loads(text)
                return answer
            time.sleep(float(response.headers.get("Retry-After", "1")))

    def stop(self) -> None:
        """Ends it as an operator would."""
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(40)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


@contextmanager
def service() -> Iterator[Service]:
    """A service for one measurement."""
    with tempfile.TemporaryDirectory(prefix="plugin-generator-bench-") as folder:
        running = Service(Path(folder))
        try:
            yield running
        finally:
            running.stop()


# ---------------------------------------------------------------- gate


def generated_tree(folder: Path) -> Path:
    """A plugin as ./run makes it."""
    environment = os.environ | {"DATA_DIR": str(folder / "data")}
    done = subprocess.run(
        [str(ROOT / "run"), "generate", WISH, "-o", str(folder)],
        env=environment,
        capture_output=True,
        text=True,
    )
    made = sorted((folder / "plugins").glob("*"))
    if done.returncode != 0 or not made:
        raise UnmeasuredError(f"no plugin to judge was made: {(done.stderr or done.stdout)[-600:]}")
    return made[0]


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


def gate(runs: int, tree: Path | None) -> bool:
    """The warm worker against the plain command lines, on the same tree."""
    print("Gate: the warm worker against the plain command lines, same tree")
    with tempfile.TemporaryDirectory(prefix="plugin-generator-bench-") as folder:
        judged = tree or generated_tree(Path(folder))
        files = read_tree(judged)

        def judge(number: int) -> None:
            # Another logic each time: what the worker remembers of a file must not help.
            changed = files | {"logic.py": files["logic.py"] + f"\n\nROUND = {number}\n"}
            answer = worker.judge(changed, judged.name)
            if answer["verdict"] != "clean":
                found = [f"{f['path']}: {f['message']}" for f in answer["findings"][:3]]
                raise UnmeasuredError("the gate found: " + "; ".join(found))

        with Worker(TOOLCHAIN) as worker:
            for number in range(3):
                judge(1000 + number)
            warm = median_ms(max(runs * 3, 5), judge)
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
    met = report("warm gate", f"{warm:.0f} ms", "<= 400 ms", warm <= 400)
    ratio = total / warm
    return report("plain / warm", f"{ratio:.1f} x", ">= 10 x", ratio >= 10) and met


# ---------------------------------------------------------------- start, memory, throughput


def start(runs: int) -> bool:
    """From ./run to the first answer."""
    print("Start: from ./run (built) to the first answered /health")
    times = []
    for _ in range(max(runs, 3)):
        with service() as running:
            times.append(running.ready_ms)
    median = statistics.median(times)
    report("fastest, slowest", f"{min(times):.0f}, {max(times):.0f} ms")
    return report("ready", f"{median:.0f} ms", "<= 2500 ms", median <= 2500)


def resident_mib(process: int) -> float:
    """Resident memory of a process, by ps (everywhere)."""
    done = subprocess.run(
        ["ps", "-o", "rss=", "-p", str(process)], capture_output=True, text=True, check=True
    )
    return int(done.stdout) / 1024


def descendants(process: int) -> list[int]:
    """The processes that a process has started, and theirs."""
    done = subprocess.run(
        ["ps", "-e", "-o", "pid=,ppid="], capture_output=True, text=True, check=True
    )
    pairs = [tuple(map(int, line.split())) for line in done.stdout.splitlines()]
    found, ring = [], [process]
    while ring:
        ring = [child for child, parent in pairs if parent in ring]
        found += ring
    return found


def memory(settle: float = 5.0) -> bool:
    """Resident memory at rest, before and after work."""
    print("Memory: resident, at rest")
    with service() as running:
        time.sleep(settle)
        java = running.process.pid
        before = resident_mib(java)
        worker = sum(resident_mib(child) for child in descendants(java))
        for number in range(20):
            running.invoke(wish(number, "память"))
        time.sleep(settle)
        after = resident_mib(java)
    met = report("Java process", f"{before:.0f} MB", "<= 300 MB", before <= 300)
    report("Java process, after 20 wishes", f"{after:.0f} MB")
    report("gate's worker with its children", f"{worker:.0f} MB")
    return met


def wish(number: int, salt: str) -> str:
    """A wish like no other."""
    thing, other = THINGS[number % 8], THINGS[number // 8 % 8]
    return f"хочу плагин, который переводит {thing} в {other}, вид {salt}{number}"


def throughput(runs: int) -> bool:
    """Plugins per second."""
    print("Throughput: plugins per second")
    distinct, repeated = 4 * runs, 20 * runs
    with service() as running:
        status = running.invoke(WISH).get("status")
        if status != "succeeded":
            raise UnmeasuredError(f"the first wish ended as {status}")
        for callers in (1, 8):
            wishes = [wish(number, f"ряд{callers}-") for number in range(distinct)]
            rate(running, f"{callers} caller(s), distinct wishes", wishes, callers)
            rate(running, f"{callers} caller(s), a repeated wish", [WISH] * repeated, callers)
    return True


def rate(running: Service, what: str, wishes: list[str], callers: int) -> None:
    """Sends wishes by so many callers at once, and prints how many a second were met."""
    started = time.perf_counter()
    with ThreadPoolExecutor(callers) as pool:
        endings = [answer.get("status") for answer in pool.map(running.invoke, wishes)]
    took = time.perf_counter() - started
    made = endings.count("succeeded")
    rest = "" if made == len(wishes) else f" ({len(wishes) - made} not made)"
    report(what + rest, f"{made / took:.1f} /s")


def main() -> int:
    """Measures the parts that are named."""
    parser = argparse.ArgumentParser(prog="./bench", add_help=False)
    parser.add_argument("parts", nargs="*", choices=[[], "gate", "start", "memory", "throughput"])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--tree", type=Path)
    asked = parser.parse_args()
    parts = asked.parts or ["gate", "start", "memory", "throughput"]
    work: dict[str, Callable[[], bool]] = {
        "gate": lambda: gate(asked.runs, asked.tree.resolve() if asked.tree else None),
        "start": lambda: start(asked.runs),
        "memory": memory,
        "throughput": lambda: throughput(asked.runs),
    }
    met = True
    for part in parts:
        try:
            met &= work[part]()
        except UnmeasuredError as failed:
            print(f"plugin-generator: {part}: {failed}", file=sys.stderr)
            return 4
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
