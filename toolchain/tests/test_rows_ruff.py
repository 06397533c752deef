"""Ways around ruff (rows 1 to 18 of the table of known bypasses), one test a row."""

from pathlib import Path

import pytest

import judge
from tests import trees
from tests.answers import PATIENT, by_policy, clean, codes

WRONG = 'def f( a=1 ):\n    return "a"'


def refuses(worker: judge.Worker, tree: trees.Tree, code: str, wanted: str = "directive") -> None:
    """The policy sees it; no tool has to."""
    answer = worker.judge(trees.with_code(tree, code))
    assert f"policy/{wanted}" in codes(answer), answer["findings"]


def refuses_path(worker: judge.Worker, tree: trees.Tree, path: str, text: str = "\n") -> None:
    """A file that a tree may not have: nothing of the tree is read, nothing is fixed."""
    answer = worker.judge({**tree, path: text})
    assert {found["code"] for found in by_policy(answer)} & {"path", "shadowing"}
    assert [receipt["tool"] for receipt in answer["receipts"]] == ["policy"]


@pytest.mark.parametrize("mark", ["noqa", "noqa: E731", "ruff: noqa", "flake8: noqa", "NoQA:F821"])
def test_row_01_noqa(worker: judge.Worker, tree: trees.Tree, mark: str) -> None:
    refuses(worker, tree, f"X = 1  # {mark}")


@pytest.mark.parametrize(
    "mark", ["ruff: disable[E731]", "ruff: ignore[F821]", "ruff: file-ignore[F]", "ruff: enable[E]"]
)
def test_row_02_ruff_disable(worker: judge.Worker, tree: trees.Tree, mark: str) -> None:
    refuses(worker, tree, f"# {mark}\nX = undefined")


@pytest.mark.parametrize("mark", ["isort: skip_file", "isort: off", "ruff: isort: skip_file"])
def test_row_03_isort_skip(worker: judge.Worker, tree: trees.Tree, mark: str) -> None:
    refuses(worker, tree, f"# {mark}\nX = 1")


@pytest.mark.parametrize("mark", ["fmt: off", "fmt: skip", "fmt:on", "yapf: disable"])
def test_row_04_fmt_off(worker: judge.Worker, tree: trees.Tree, mark: str) -> None:
    refuses(worker, tree, f"# {mark}\nX  =  1")


@pytest.mark.parametrize("comment", ["https://example.org/" + "a" * 90, "x" * 101])
def test_row_05_long_line_exemptions(worker: judge.Worker, tree: trees.Tree, comment: str) -> None:
    refuses(worker, tree, f"# {comment}\nX = 1", "line-too-long")


def test_row_06_native_ruff_ignores_suppressions(toolchain: Path, worker: judge.Worker) -> None:
    assert (toolchain / "tools/bin/ruff").read_bytes()[:4] == b"\x7fELF"
    assert worker.hello["versions"]["ruff"].count(".") == 2
    assert not (toolchain / "config/package.json").exists()


@pytest.mark.parametrize("path", ["ruff.toml", ".ruff.toml", "runtime/ruff.toml", "pyproject.toml"])
def test_row_07_configuration_in_the_tree(
    worker: judge.Worker, tree: trees.Tree, path: str
) -> None:
    text = '[tool.ruff.lint]\nselect = []\n[lint]\nselect = []\nignore = ["ALL"]\n'
    wrong = trees.with_code(tree, "def f(n: int) -> int:\n    x = n\n    return n")
    assert "ruff/F841" in codes(worker.judge({**wrong, path: text})) or path.startswith(".")
    if path.startswith("."):
        refuses_path(worker, tree, path, text)


def test_row_08_extend_of_a_host_file(worker: judge.Worker, tree: trees.Tree) -> None:
    answer = worker.judge({**tree, "ruff.toml": 'extend = "/etc/passwd"\n'})
    assert "root:" not in str(answer)
    clean(answer)


@pytest.mark.parametrize("folder", ["dist", "node_modules", "venv", "build", "site-packages"])
def test_row_09_excluded_folders(worker: judge.Worker, tree: trees.Tree, folder: str) -> None:
    refuses_path(worker, tree, f"{folder}/hidden.py", "import os\n")


@pytest.mark.parametrize("path", [".gitignore", ".ignore", ".git/info/exclude"])
def test_row_10_ignore_files(worker: judge.Worker, tree: trees.Tree, path: str) -> None:
    refuses_path(worker, tree, path, "*.py\n")


@pytest.mark.parametrize("path", ["run", "logic.pyw", "bin/run", "logic.py.bak", "x.pth", "a.so"])
def test_row_11_files_that_walks_leave_out(
    worker: judge.Worker, tree: trees.Tree, path: str
) -> None:
    refuses_path(worker, tree, path, "#!/usr/bin/env python\nimport os\n")


def test_row_12_notebooks(worker: judge.Worker, tree: trees.Tree) -> None:
    refuses_path(worker, tree, "a.ipynb", '{"cells": []}\n')


@pytest.mark.parametrize(
    "path", ["../out.py", "/tmp/out.py", "runtime/../../out.py", "a\\..\\b.py"]
)
def test_row_13_nothing_is_written_outside(
    worker: judge.Worker, tree: trees.Tree, path: str, tmp_path: Path
) -> None:
    refuses_path(worker, tree, path, WRONG)
    refuses_path(worker, tree, f"{tmp_path}/out.py", WRONG)
    assert list(tmp_path.iterdir()) == []


def test_row_14_an_empty_selection(worker: judge.Worker) -> None:
    # Without files ruff takes the current folder, /, and fixes it: no tool may be reached.
    for files in ({}, {"README.md": "# Nothing\n"}):
        answer = worker.judge(files)
        assert "policy/empty-tree" in codes(answer)
        assert [receipt["tool"] for receipt in answer["receipts"]] == ["policy"]


def test_row_15_a_poisoned_ruff_cache(worker: judge.Worker, tree: trees.Tree) -> None:
    refuses_path(worker, tree, ".ruff_cache/0.17.6/1")


@pytest.mark.parametrize("path", ["a\nb.py", "a:1:1: E501 b.py", "a b.py", "ё.py", "a\x1b[0m.py"])
def test_row_16_names_that_spoof_output(worker: judge.Worker, tree: trees.Tree, path: str) -> None:
    refuses_path(worker, tree, path)
    shown = worker.judge({**tree, path: "\n"})["findings"]
    assert all(found["path"].isprintable() and found["path"].isascii() for found in shown)


def test_row_17_environment_of_ruff(
    toolchain: Path, tree: trees.Tree, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    poison = {
        "RUFF_OUTPUT_FILE": str(out),
        "RUFF_OUTPUT_FORMAT": "sarif",
        "RUFF_CACHE_DIR": str(out),
    }
    with judge.Worker(toolchain, *PATIENT, environment=poison) as started:
        assert "ruff/F841" in codes(
            started.judge(trees.with_code(tree, "def f(n: int) -> int:\n    x = n\n    return n"))
        )
    assert not out.exists()


def test_row_18_import_order_does_not_depend_on_the_folder(
    toolchain: Path, tree: trees.Tree, tmp_path: Path
) -> None:
    (tmp_path / "fuel_use").mkdir()
    (tmp_path / "pydantic").mkdir()
    with judge.Worker(toolchain, *PATIENT, folder=tmp_path) as started:
        assert clean(started.judge(tree))["fixed"] == {}
