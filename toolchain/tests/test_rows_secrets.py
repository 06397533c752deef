"""Ways around detect-secrets, and types that are strings (rows 58 to 74 of the table of known bypasses), one test a row."""

import re
from pathlib import Path

import pytest

import judge
from tests import credentials, trees
from tests.answers import blocked, by_policy, clean, codes
from tests.test_rows_mypy import canary
from tests.test_rows_ruff import refuses, refuses_path

AWS = credentials.AWS


def finds(worker: judge.Worker, tree: trees.Tree, path: str, text: str, name: str = "") -> None:
    """The secret is found, and shown nowhere."""
    answer = worker.judge({**tree, path: text}, name or "fuel_use")
    assert "detect-secrets" in {found["tool"] for found in blocked(answer)}, answer["findings"]
    assert all(secret not in str(answer["findings"]) for secret in credentials.NAMED.values())


def finds_code(worker: judge.Worker, tree: trees.Tree, code: str) -> None:
    """The secret is found in logic."""
    finds(worker, tree, "logic.py", trees.with_code(tree, code)["logic.py"])


@pytest.mark.parametrize(
    "mark",
    [
        "# pragma: allowlist secret",
        "# pragma: whitelist secret",
        "// pragma: allowlist secret",
        "<!-- pragma: allowlist secret -->",
        "# pragma: allowlist nextline secret",
    ],
)
def test_row_58_allowlist_pragmas(worker: judge.Worker, tree: trees.Tree, mark: str) -> None:
    for path in ("README.md", "compose.yaml", "logic.py"):
        answer = worker.judge({**tree, path: f"{tree[path]}\n# {AWS} {mark}\n"})
        assert "policy/pragma" in codes(answer)


@pytest.mark.parametrize(
    "code", ['X = str("{}")', 'Y = 1\nX: str = str("{}")', 'X = ["{}".lower()]']
)
def test_row_59_indirect_references(worker: judge.Worker, tree: trees.Tree, code: str) -> None:
    finds_code(worker, tree, code.format(AWS))


def test_row_60_files_that_are_not_scanned(worker: judge.Worker, tree: trees.Tree) -> None:
    finds(worker, tree, "swagger.md", f"`{AWS}`\n", "swagger_x")
    finds(worker, tree, "swagger.json", f'{{"x": "{AWS}"}}\n', "swagger_x")
    for path in ("poetry.lock", "x.svg", "x.css", "x.map", "x.bin", "x.sum"):
        refuses_path(worker, tree, path, AWS)


@pytest.mark.parametrize("name", ["user_id", "id", "account_ids"])
def test_row_61_names_of_identifiers(worker: judge.Worker, tree: trees.Tree, name: str) -> None:
    finds_code(worker, tree, f'{name} = "{AWS}"')
    finds_code(worker, tree, f'X = "{AWS} 6f1ed002-ab58-4d3e-9d37-9b0c0d0f0a0b"')


def test_row_62_filters_that_stay(worker: judge.Worker, tree: trees.Tree) -> None:
    text = '# x\npassword: "${PASSWORD}"\n"<set-me>"\n"ABCDEFGHIJKLMNOPQRSTUVWXYZ"\n`192.0.2.1`\n'
    clean(worker.judge({**tree, "README.md": text}))


@pytest.mark.parametrize("path", ["pyproject.toml", "README.md", ".env.example", "CHANGELOG.md"])
def test_row_63_ini_comments(worker: judge.Worker, tree: trees.Tree, path: str) -> None:
    finds(worker, tree, path, f'[x]\na = "b"\n# {AWS}\nc = "d"\n')
    answer = worker.judge({**tree, path: f'[x]\na\t= "b"\nc = "{AWS}"\n'})
    assert "policy/control-character" in codes(answer)


def test_row_64_yaml_comments(worker: judge.Worker, tree: trees.Tree) -> None:
    finds(worker, tree, "compose.yaml", f"{tree['compose.yaml']}# {AWS}\n")


@pytest.mark.parametrize(
    "path", ["README.md", ".env.example", "compose.yaml", "tests/examples.json"]
)
def test_row_65_no_locale_and_no_file_left_out(
    worker: judge.Worker, tree: trees.Tree, path: str
) -> None:
    answer = worker.judge({**tree, path: f'["ключ \u00e9\u4e2d {AWS}"]\n'})
    assert "detect-secrets" in {found["tool"] for found in blocked(answer)}
    receipt = next(
        r for r in clean(worker.judge(tree))["receipts"] if r["tool"] == "detect-secrets"
    )
    assert receipt["files"] == len(tree)


@pytest.mark.parametrize(
    "code",
    [
        'password: str = "{}"',
        'class A:\n    api_key: str = "{}"',
        'X = {{"password": "{}"}}',
        'def f(password: str = "{}") -> str:\n    return password',
        'def f(*, secret: str = "{}") -> str:\n    return secret',
        'from dataclasses import dataclass, field\n@dataclass\nclass A:\n    db_password: str = field(default="{}")',
    ],
)
def test_row_66_annotated_assignments(worker: judge.Worker, tree: trees.Tree, code: str) -> None:
    finds_code(worker, tree, code.format(credentials.PASSWORD))


@pytest.mark.parametrize("value", ['Field(default="{}")', 'Field("{}")', 'SecretStr("{}")'])
def test_row_66_annotated_models(worker: judge.Worker, tree: trees.Tree, value: str) -> None:
    text = f"{tree['models.py']}\n    password: str = {value.format(credentials.PASSWORD)}\n"
    answer = worker.judge({**tree, "models.py": text})
    blocked(answer, "detect-secrets")


@pytest.mark.parametrize(
    "code",
    [
        'X = "{a}" "{b}"',
        'X = "{a}" + "{b}"',
        'A = "{a}"\nX = A + "{b}"',
        'X = "".join(["{a}", "{b}"])',
        'A = "{a}"\nX = f"{{A}}{b}"',
        'X = "{a}-{b}".replace("-", "")',
        'X = "{r}"[::-1]',
    ],
)
def test_row_67_split_literals(worker: judge.Worker, tree: trees.Tree, code: str) -> None:
    parts = {"a": AWS[:9], "b": AWS[9:], "r": AWS[::-1]}
    finds_code(worker, tree, code.format(**parts))


@pytest.mark.parametrize("line", ["TOKEN={}", "PLUGIN_TOKEN={} # comment", "export X={}", "# {}"])
def test_row_68_example_environment(worker: judge.Worker, tree: trees.Tree, line: str) -> None:
    random = [credentials.HEX] if "=" in line else []
    for secret in (AWS, credentials.GITHUB, *random):
        finds(worker, tree, ".env.example", tree[".env.example"] + line.format(secret) + "\n")


def test_row_69_every_file_is_scanned_wherever_it_stands(
    worker: judge.Worker, tree: trees.Tree
) -> None:
    for path in sorted(tree.keys() - {"tests/__init__.py"})[::6]:
        comment = f"# {AWS}\n" if not path.endswith(".json") else f'{{"a": "{AWS}"}}\n'
        text = comment if path.endswith(".json") else tree[path] + comment
        finds(worker, tree, path, text)


def test_row_70_no_verification_over_the_network(toolchain: Path) -> None:
    sources = (toolchain / "worker/gate_worker/secrets").rglob("*.py")
    text = "".join(path.read_text(encoding="utf-8") for path in sources)
    assert not re.search(r"\.verify\(|verification_policies|is_verified|requests", text)


def test_row_71_a_baseline_in_the_tree(
    worker: judge.Worker, tree: trees.Tree, tmp_path: Path
) -> None:
    program, mark = canary(tmp_path)
    baseline = f'{{"plugins_used": [{{"name": "Evil", "path": "file://{tmp_path}/evil.py"}}]}}\n'
    (tmp_path / "evil.py").write_text(program, encoding="utf-8")
    refuses_path(worker, tree, ".secrets.baseline", baseline)
    worker.judge({**tree, "secrets.json": baseline})
    assert not mark.exists()


def test_row_72_all_secrets_of_a_file_are_found(worker: judge.Worker, tree: trees.Tree) -> None:
    text = f"`{AWS}`\n\n`{credentials.GITHUB}`\n\n`{credentials.STRIPE}`\n"
    found = blocked(worker.judge({**tree, "README.md": text}), "detect-secrets")
    assert {finding["line"] for finding in found} == {1, 3, 5}


@pytest.mark.parametrize(
    "code",
    [
        """x: "__import__('os').system('id')" = 1""",
        'X = list["int"]',
        'T = "int"\nx: list[T] = []',
        'from typing import TypedDict\nclass A(TypedDict):\n    a: "int"',
        'from __future__ import annotations\nx: exec("1") = 1',
        'def f(a: "int") -> "int":\n    return a',
    ],
)
def test_row_73_types_that_are_strings(worker: judge.Worker, tree: trees.Tree, code: str) -> None:
    by_policy(worker.judge(trees.with_code(tree, code)))


@pytest.mark.parametrize(
    "line",
    [
        'X: TypeAdapter[int] = TypeAdapter("int")',
        'class A(RootModel["int"]):\n    """A."""',
        'X = create_model("X")',
        'def f(a: Annotated["int", Field(ge=1)]) -> None:\n    """A."""',
        "X = ImportString",
        "Input.model_rebuild()",
    ],
)
def test_row_73_types_that_are_strings_in_the_packs_files(
    worker: judge.Worker, tree: trees.Tree, line: str
) -> None:
    models = tree["models.py"].replace(
        "from pydantic import Field\n", "from pydantic import Field, RootModel, TypeAdapter\n"
    )
    assert "TypeAdapter" in models
    by_policy(worker.judge({**tree, "models.py": f"{models}\n\n{line}\n"}))


def test_row_73_applications_that_are_strings(worker: judge.Worker, tree: trees.Tree) -> None:
    main = tree["__main__.py"].replace("run(", 'run("os:system", ', 1)
    assert main != tree["__main__.py"]
    by_policy(worker.judge({**tree, "__main__.py": main}))


@pytest.mark.parametrize(
    "code",
    [
        'import re\nX = re.enum.bltns.eval("1")',
        "import re\nX = re.copyreg",
        "import statistics\nX = statistics.sys",
        "import datetime\nX = datetime.sys.modules",
        "import csv\nX = csv.io.open",
        "import json\nX = json.codecs.open",
        "import math\nX = [math]",
    ],
)
def test_row_74_module_attributes(worker: judge.Worker, tree: trees.Tree, code: str) -> None:
    by_policy(worker.judge(trees.with_code(tree, code)))
    refuses(worker, tree, "import logging\nX = logging.os.system", "import")
