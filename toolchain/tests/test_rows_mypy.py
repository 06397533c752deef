"""Ways around mypy (rows 19 to 44 of the table of known bypasses), one test a row."""

from pathlib import Path

import pytest

import judge
from tests import trees
from tests.answers import PATIENT, blocked, by_policy, codes
from tests.test_rows_ruff import refuses, refuses_path

ERROR = 'X: int = "a"'


@pytest.mark.parametrize(
    "mark",
    ["# type: ignore", "#type:ignore", "#\ttype: ignore", "# type: ignore[assignment]  because"],
)
def test_row_19_type_ignore(worker: judge.Worker, tree: trees.Tree, mark: str) -> None:
    blocked(worker.judge(trees.with_code(tree, f"{ERROR}  {mark}")), "policy")


def test_row_20_type_ignore_of_a_file(worker: judge.Worker, tree: trees.Tree) -> None:
    answer = worker.judge({**tree, "logic.py": "# type: ignore\n" + tree["logic.py"]})
    assert "policy/directive" in codes(answer)


@pytest.mark.parametrize(
    "mark",
    ["ignore-errors", "disable-error-code=assignment", "allow-untyped-defs", "always-false=X"],
)
def test_row_21_mypy_comment(worker: judge.Worker, tree: trees.Tree, mark: str) -> None:
    refuses(worker, tree, f"{ERROR}\n# mypy: {mark}")


def test_row_22_mypy_comment_in_a_string(worker: judge.Worker, tree: trees.Tree) -> None:
    refuses(worker, tree, f'{ERROR}\nTEXT = """\n# mypy: ignore-errors\n"""')


def test_row_23_no_type_check(worker: judge.Worker, tree: trees.Tree) -> None:
    code = "from typing import no_type_check\n@no_type_check\ndef f() -> int:\n    return 'a'"
    refuses(worker, tree, code, "import")


@pytest.mark.parametrize("name", ["TYPE_CHECKING", "MYPY", "PY2", "PY3"])
def test_row_24_names_that_mypy_decides(worker: judge.Worker, tree: trees.Tree, name: str) -> None:
    refuses(worker, tree, f"{name} = False\n", "banned-name")
    refuses(worker, tree, f"class A:\n    {name}: bool = False", "banned-name")


@pytest.mark.parametrize("test", ["sys.platform == 'win32'", "sys.version_info < (3, 9)"])
def test_row_25_platform_branches(worker: judge.Worker, tree: trees.Tree, test: str) -> None:
    refuses(worker, tree, f"import sys\nassert {test}\n{ERROR}", "import")


@pytest.mark.parametrize("head", ["if False:", "if 0:", "while False:"])
def test_row_26_unreachable_code(worker: judge.Worker, tree: trees.Tree, head: str) -> None:
    code = f'def f() -> int:\n    {head}\n        return "a"\n    return 1'
    assert {"mypy/unreachable", "policy/endless-loop"} & codes(
        worker.judge(trees.with_code(tree, code))
    )


@pytest.mark.parametrize("name", ["Any", "cast", "overload"])
def test_row_27_explicit_any(worker: judge.Worker, tree: trees.Tree, name: str) -> None:
    refuses(worker, tree, f"from typing import {name}\nX = {name}", "import")
    refuses(worker, tree, "def __getattr__(name: str) -> int:\n    return 1", "dunder")


@pytest.mark.parametrize(
    "code",
    [
        "import json\nX = json.loads('1')",
        "X = getattr(1, 'a')",
        "X = globals()",
        "X = vars()",
        "X = UserError.__dict__",
        "from collections import namedtuple\nX = namedtuple('X', 'a')",
        "X = type('X', (), {})",
    ],
)
def test_row_28_sources_of_any(worker: judge.Worker, tree: trees.Tree, code: str) -> None:
    by_policy(worker.judge(trees.with_code(tree, code)))


def test_row_29_cast_to_a_wrong_type(worker: judge.Worker, tree: trees.Tree) -> None:
    refuses(worker, tree, "from typing import cast\nX = cast(str, 1)", "import")
    refuses(worker, tree, "import typing\nX = typing.cast(str, 1)", "import")


def test_row_30_invisible_suppressions_in_the_packs_files(
    worker: judge.Worker, tree: trees.Tree
) -> None:
    for path in ("app.py", "models.py", "runtime/text.py", "tests/world.py"):
        answer = worker.judge({**tree, path: tree[path] + '\nX: int = "a"  # type: ignore\n'})
        assert "policy/directive" in codes(answer)


@pytest.mark.parametrize("path", ["mypy.ini", ".mypy.ini", "setup.cfg", "tox.ini", ".config/mypy"])
def test_row_31_configuration_of_mypy(worker: judge.Worker, tree: trees.Tree, path: str) -> None:
    refuses_path(worker, tree, path, "[mypy]\nignore_errors = True\n")


def canary(tmp_path: Path) -> tuple[str, Path]:
    """A program that leaves a mark when anything runs it, and the mark."""
    mark = tmp_path / "mark"
    return f"from pathlib import Path\n\nPath({str(mark)!r}).touch()\n", mark


def settings(worker: judge.Worker, tree: trees.Tree, line: str, tmp_path: Path) -> None:
    """mypy's settings in the one configuration file that a plugin has, beside code to run."""
    program, mark = canary(tmp_path)
    text = tree["pyproject.toml"] + f"\n[tool.mypy]\n{line}\n"
    wrong = trees.with_code(tree, ERROR)
    answer = worker.judge({**wrong, "pyproject.toml": text})
    assert "mypy/assignment" in codes(answer)
    blocked(worker.judge({**wrong, "pyproject.toml": text, "evil.py": program}))
    assert not mark.exists()


def test_row_32_plugins_of_mypy(worker: judge.Worker, tree: trees.Tree, tmp_path: Path) -> None:
    settings(worker, tree, 'plugins = ["evil.py"]', tmp_path)


def test_row_33_python_executable(worker: judge.Worker, tree: trees.Tree, tmp_path: Path) -> None:
    settings(worker, tree, 'python_executable = "./evil.py"', tmp_path)


def test_row_34_settings_of_modules(worker: judge.Worker, tree: trees.Tree, tmp_path: Path) -> None:
    for line in ("ignore_errors = true", 'exclude = ".*"', 'follow_imports = "skip"'):
        settings(worker, tree, line, tmp_path)


@pytest.mark.parametrize("name", ["librt", "pickle", "selectors", "json", "mypy"])
def test_row_35_modules_of_the_current_folder(
    toolchain: Path, tree: trees.Tree, name: str, tmp_path: Path
) -> None:
    program, mark = canary(tmp_path)
    (tmp_path / f"{name}.py").write_text(program, encoding="utf-8")
    poison = {"PYTHONPATH": str(tmp_path), "PYTHONSTARTUP": str(tmp_path / f"{name}.py")}
    with judge.Worker(toolchain, *PATIENT, folder=tmp_path, environment=poison) as started:
        assert "mypy/assignment" in codes(started.judge(trees.with_code(tree, ERROR)))
        started.judge({**tree, f"{name}.py": program})
    assert not mark.exists()


def test_row_36_no_parallel_workers_of_mypy(
    worker: judge.Worker, tree: trees.Tree, tmp_path: Path
) -> None:
    program, mark = canary(tmp_path)
    settings(worker, tree, "num_workers = 2", tmp_path)
    by_policy(worker.judge({**tree, "mypy/build_worker.py": program, "mypy/__init__.py": ""}))
    assert not mark.exists()


@pytest.mark.parametrize("path", ["logic.pyi", "runtime/tools.pyi", "__init__.pyi"])
def test_row_37_stubs(worker: judge.Worker, tree: trees.Tree, path: str) -> None:
    refuses_path(worker, tree, path, "def handle() -> int: ...\n")


@pytest.mark.parametrize(
    "path",
    [
        "fastapi.py",
        "pydantic.py",
        "json.py",
        "os.py",
        "httpx.py",
        "typing.py",
        "pydantic/__init__.py",
        "fastapi-stubs/__init__.py",
    ],
)
def test_row_38_shadowing_modules(worker: judge.Worker, tree: trees.Tree, path: str) -> None:
    refuses_path(worker, tree, path, "X = 1\n")
    blocked(worker.judge(tree, path.split("/")[0].removesuffix(".py")), "policy")


@pytest.mark.parametrize("path", [".hidden/a.py", "site-packages/a.py", "__pycache__/a.py", "a"])
def test_row_39_folders_that_mypy_leaves_out(
    worker: judge.Worker, tree: trees.Tree, path: str
) -> None:
    refuses_path(worker, tree, path, ERROR + "\n")


@pytest.mark.parametrize("path", ["bad-name.py", "dist.py", "space/a.py", "runtime/deep/a.py"])
def test_row_40_every_python_file_is_counted(
    worker: judge.Worker, tree: trees.Tree, path: str
) -> None:
    blocked(worker.judge({**tree, path: f'"""A file."""\n\n{ERROR}\n'}), "policy", "mypy")


def test_row_41_a_poisoned_mypy_cache(worker: judge.Worker, tree: trees.Tree) -> None:
    refuses_path(worker, tree, ".mypy_cache/3.11/logic.data.json", "{}")


def test_row_42_nothing_is_shared_between_plugins(worker: judge.Worker, tree: trees.Tree) -> None:
    right, wrong = (
        trees.with_code(tree, f"X: int = {value}") for value in ("1 + 1 + 1", '"aaaaaaa"')
    )
    assert len(right["logic.py"]) == len(wrong["logic.py"])
    for _ in range(2):
        assert worker.judge(right)["verdict"] == "clean"
        assert codes(worker.judge(wrong)) == {"mypy/assignment"}


def test_row_43_an_import_that_does_not_exist(worker: judge.Worker, tree: trees.Tree) -> None:
    refuses(worker, tree, "import leftpad\nX = leftpad.pad('a')", "import")
    refuses(worker, tree, "from math import squareroot\nX = squareroot(1)", "import")


def test_row_44_no_line_of_a_host_file_is_shown(worker: judge.Worker, tree: trees.Tree) -> None:
    answer = worker.judge(trees.with_code(tree, "def f( -> int:"))
    assert "/tmp" not in str(answer["findings"]) and "def f(" not in str(answer["findings"])
