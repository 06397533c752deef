"""The worker finds what the plain command lines find (part A.2 of the known facts), on trees with mistakes of all kinds."""

import json
import os
import subprocess
from pathlib import Path

import pytest

import judge
from tests import trees

MISTAKES = trees.sections("mistakes.txt")
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "C.UTF-8"}

Places = set[tuple[str, int, str]]


def write(tree: trees.Tree, folder: Path) -> list[str]:
    """Writes the tree as the package that every plugin is checked as."""
    for path, text in tree.items():
        place = folder / "generated_plugin" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return sorted(map(str, (folder / "generated_plugin").rglob("*.py")))


def run(command: list[str], folder: Path) -> str:
    done = subprocess.run(
        command,
        cwd="/",
        env={**ENVIRONMENT, "MYPYPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


def by_mypy(toolchain: Path, folder: Path, files: list[str], cache: Path) -> Places:
    settings = ["--config-file", str(toolchain / "config/mypy.ini"), "--cache-dir", str(cache)]
    settings += ["--python-executable", str(toolchain / "target/bin/python"), "-O", "json"]
    output = run([str(toolchain / "tools/bin/mypy"), *settings, *files], folder)
    found = [json.loads(line) for line in output.splitlines()]
    root = folder / "generated_plugin"
    return {
        (os.path.relpath(one["file"], root), one["line"], one["code"] or "misc")
        for one in found
        if one["severity"] == "error"
    }


def by_ruff(toolchain: Path, folder: Path, files: list[str]) -> Places:
    ruff, config = str(toolchain / "tools/bin/ruff"), str(toolchain / "config/ruff.toml")
    own = 'lint.isort.known-first-party=["fuel_use"]'
    common = ["--config", config, "--no-cache"]
    check = ["--config", own, "--ignore-noqa", "--output-format", "json"]
    root = folder / "generated_plugin"
    found: Places = {
        (os.path.relpath(one["filename"], root), one["location"]["row"], one["code"])
        for one in json.loads(run([ruff, "check", *common, *check, *files], folder))
    }
    unformatted = run(
        [ruff, "format", *common, "--check", "--output-format", "json", *files], folder
    )
    names = {one["filename"] for one in json.loads(unformatted)}
    return found | {(os.path.relpath(name, root), 0, "format") for name in names}


@pytest.fixture(scope="module")
def cache(toolchain: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache of mypy's that all command lines share: each looks at other paths."""
    folder = tmp_path_factory.mktemp("cache")
    run(["cp", "-a", f"{toolchain}/mypy/cache/.", str(folder)], folder)
    return folder


def test_there_are_many() -> None:
    assert len(MISTAKES) >= 40


@pytest.mark.slow
@pytest.mark.parametrize("title", MISTAKES)
def test_same_findings(
    worker: judge.Worker, tree: trees.Tree, toolchain: Path, cache: Path, tmp_path: Path, title: str
) -> None:
    wrong = trees.with_code(tree, MISTAKES[title])
    answer = worker.judge(wrong, fix=False)
    tools = {receipt["tool"] for receipt in answer["receipts"]}
    assert {"ruff", "mypy"} <= tools, answer["findings"]
    files = write(wrong, tmp_path)
    plain = by_ruff(toolchain, tmp_path, files) | by_mypy(toolchain, tmp_path, files, cache)
    found = {
        (one["path"], one["line"], one["code"])
        for one in answer["findings"]
        if one["tool"] in ("ruff", "mypy")
    }
    assert found == plain
    assert plain
