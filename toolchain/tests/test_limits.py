"""The walls and the healing: whatever a job does, the worker lives, forgets and answers the next one."""

import json
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import judge
from tests import trees
from tests.answers import PATIENT, blocked, clean, codes

CHAIN = "from typing import Final\nA0: Final = 99999999999999999999\n" + "\n".join(
    f"A{n + 1}: Final = A{n} * A{n}" for n in range(40)
)


@pytest.fixture
def own(toolchain: Path, tmp_path: Path) -> Iterator[judge.Worker]:
    """A worker with a folder of its own and little patience."""
    with judge.Worker(toolchain, "--work", str(tmp_path), *PATIENT) as started:
        yield started


def resident(pid: int) -> int:
    """The memory that a process has in use, in KiB."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    return int(status.split("VmRSS:")[1].split()[0])


def children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def order(name: str, tree: trees.Tree) -> dict[str, object]:
    return {"id": name, "op": "judge", "package": "fuel_use", "files": tree, "logic": ["logic.py"]}


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.glob("plugin-generator-gate-*/job-*")]


@pytest.mark.slow
def test_memory_of_the_parent_does_not_grow(own: judge.Worker, tree: trees.Tree) -> None:
    for turn in range(10):
        own.judge(trees.with_code(tree, f"X = eval({turn})"))
    before = resident(own.process.pid)
    for turn in range(50):
        own.judge(trees.with_code(tree, f"X = exec({turn})"))
    assert resident(own.process.pid) < before + 4096


def test_folders_of_jobs_are_removed(own: judge.Worker, tree: trees.Tree, tmp_path: Path) -> None:
    own.judge(tree)
    own.judge(trees.with_code(tree, 'X: int = "a"'))
    assert leftovers(tmp_path) == []


def test_a_killed_child_is_not_clean_and_disturbs_nobody(
    own: judge.Worker, tree: trees.Tree, tmp_path: Path
) -> None:
    own.send(order("victim", trees.with_code(tree, CHAIN)))
    deadline = time.monotonic() + 10
    while not children(own.process.pid) and time.monotonic() < deadline:
        time.sleep(0.01)
    own.send(order("other", trees.with_code(tree, "X = eval")))
    os.kill(children(own.process.pid)[0], signal.SIGKILL)
    answers = {answer["id"]: answer for answer in (own.read(), own.read())}
    assert codes(answers["victim"]) & {
        f"{stage}/crashed" for stage in ("start", "policy", "ruff", "mypy")
    }
    assert answers["victim"]["findings"][0]["severity"] == "internal"
    blocked(answers["other"], "policy")
    clean(own.judge(tree))
    assert leftovers(tmp_path) == []


@pytest.mark.slow
def test_time_without_end_is_stopped(toolchain: Path, tree: trees.Tree, tmp_path: Path) -> None:
    with judge.Worker(toolchain, "--work", str(tmp_path), "--wall-seconds", "2") as started:
        begun = time.monotonic()
        answer = started.judge(trees.with_code(tree, CHAIN))
        assert codes(answer) & {"mypy/time-limit", "ruff/time-limit", "mypy/crashed"}
        assert time.monotonic() - begun < 12
        assert leftovers(tmp_path) == []
        assert started.judge(trees.with_code(tree, "X = eval"))["verdict"] == "blocked"


@pytest.mark.slow
def test_processor_time_is_limited(toolchain: Path, tree: trees.Tree) -> None:
    with judge.Worker(toolchain, "--cpu-seconds", "1", *PATIENT) as started:
        answer = started.judge(trees.with_code(tree, CHAIN))
        assert {found["severity"] for found in blocked(answer)} == {"internal"}
        assert answer["cpu_millis"] < 4000


@pytest.mark.slow
def test_memory_is_limited(toolchain: Path, tree: trees.Tree) -> None:
    with judge.Worker(toolchain, "--memory-mib", "150", *PATIENT) as started:
        answer = started.judge(trees.with_code(tree, CHAIN))
        assert {found["severity"] for found in blocked(answer)} == {"internal"}
        assert started.judge(trees.with_code(tree, "X = eval"))["verdict"] == "blocked"


def test_a_job_has_no_network_where_the_system_permits(
    worker: judge.Worker, tree: trees.Tree
) -> None:
    network = clean(worker.judge(tree))["network"]
    command = ["unshare", "--user", "--net", "true"]
    tried = shutil.which("unshare") and subprocess.run(command, capture_output=True, check=False)
    assert network == ("none" if tried and tried.returncode == 0 else "by policy")


@pytest.mark.parametrize(
    "line",
    [
        "",
        "nonsense",
        "[]",
        "null",
        "{}",
        '{"id": "1"}',
        '{"id": "1", "op": "run"}',
        '{"id": "1", "op": "judge"}',
        '{"id": "1", "op": "judge", "package": 1, "files": {}, "logic": []}',
        '{"id": "1", "op": "judge", "package": "a", "files": {"a.py": 1}, "logic": []}',
        '{"id": "1", "op": "judge", "package": "a", "files": [], "logic": []}',
        "[" * 100_000,
        '{"id": ' + "9" * 5000 + "}",
        "\x00\x01",
    ],
)
def test_malformed_messages_are_answered(worker: judge.Worker, line: str) -> None:
    worker.send(line)
    answer = worker.read()
    assert answer["ok"] is False and "Traceback" not in str(answer)
    worker.send({"id": "p", "op": "ping"})
    assert worker.read() == {"id": "p", "ok": True}


def test_a_message_without_end_ends_the_worker(own: judge.Worker) -> None:
    part = "x" * (1 << 20)
    with pytest.raises((BrokenPipeError, RuntimeError)):
        for _ in range(40):
            assert own.process.stdin is not None
            own.process.stdin.write(part)
            own.process.stdin.flush()
        own.read()
    assert own.process.wait(10) == 0


def test_the_worker_ends_with_its_input(toolchain: Path, tmp_path: Path) -> None:
    with judge.Worker(toolchain, "--work", str(tmp_path)) as started:
        started.send(order("1", trees.with_code(trees.plugin(), CHAIN)))
    assert started.process.returncode == 0
    assert list(tmp_path.iterdir()) == []


def test_the_folder_of_a_killed_worker_is_removed_by_the_next(
    toolchain: Path, tmp_path: Path
) -> None:
    for kind in (signal.SIGTERM, signal.SIGKILL):
        with judge.Worker(toolchain, "--work", str(tmp_path)) as started:
            started.process.send_signal(kind)
            assert started.process.wait(10) != 0 or kind == signal.SIGTERM
    with judge.Worker(toolchain, "--work", str(tmp_path)) as started:
        assert len(list(tmp_path.iterdir())) == 1
        started.send({"id": "p", "op": "ping"})
        assert json.dumps(started.read())
