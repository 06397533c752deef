"""Encodings and hostile sizes (rows 45 to 57 of the table of known bypasses), one test a row."""

import pytest

import judge
from tests import trees
from tests.answers import Answer, blocked, by_policy, clean, codes
from tests.test_rows_ruff import refuses

CPU_MILLIS = 12_000


def ends(worker: judge.Worker, tree: trees.Tree, code: str) -> list[Answer]:
    """Ends as blocked within the limit, and the worker judges the next tree."""
    answer = worker.judge(trees.with_code(tree, code))
    found = blocked(answer)
    assert answer["cpu_millis"] < CPU_MILLIS
    clean(worker.judge(tree))
    return found


@pytest.mark.parametrize("coding", ["utf-7", "unicode_escape", "raw_unicode_escape", "utf_16"])
def test_row_45_coding_that_runs_comments(
    worker: judge.Worker, tree: trees.Tree, coding: str
) -> None:
    for mark in (
        f"# coding: {coding}",
        f"# -*- coding={coding} -*-",
        f"# vim: fileencoding={coding}",
    ):
        answer = worker.judge({**tree, "logic.py": f"{mark}\n{tree['logic.py']}"})
        assert "policy/directive" in codes(answer), mark


@pytest.mark.parametrize("path", ["README.md", "logic.py", "compose.yaml", "manifest.json"])
def test_row_46_text_that_is_not_utf_8(worker: judge.Worker, tree: trees.Tree, path: str) -> None:
    answer = worker.judge({**tree, path: tree[path] + "# \udcff\udc80\n"})
    assert "policy/control-character" in codes(answer)


def test_row_47_nul(worker: judge.Worker, tree: trees.Tree) -> None:
    refuses(worker, tree, 'X = "a\0b"', "control-character")


def test_row_48_a_number_of_5000_digits(worker: judge.Worker, tree: trees.Tree) -> None:
    by_policy(worker.judge(trees.with_code(tree, f"X = {'9' * 5000}")))
    refuses(worker, tree, f"X = {'9' * 60}", "long-number")


@pytest.mark.parametrize(
    "sign", "\r\x0c\x0b\t\x85\u2028\u2029\ufeff\u202a\u202e\u2066\u2069\u200b\u200d\u2060\U000e0041"
)
def test_row_49_characters_that_hide_or_split(
    worker: judge.Worker, tree: trees.Tree, sign: str
) -> None:
    refuses(worker, tree, f'X = "a{sign}b"', "control-character")
    answer = worker.judge({**tree, "README.md": f"# a{sign}b\n"})
    assert "policy/control-character" in codes(answer)


@pytest.mark.parametrize("name", ["𝐞𝐯𝐚𝐥", "ｅｖａｌ", "ℯval", "еval", "ſuper"])
def test_row_50_names_that_are_normalised(
    worker: judge.Worker, tree: trees.Tree, name: str
) -> None:
    by_policy(worker.judge(trees.with_code(tree, f'X = {name}("1")')))
    by_policy(worker.judge(trees.with_code(tree, f"X = UserError.{name}")))


@pytest.mark.parametrize("code", ["X = 9**9**9**9", "X = 2**99999999", "X = 1 << 99999999999"])
def test_row_51_folding_a_tower(worker: judge.Worker, tree: trees.Tree, code: str) -> None:
    assert ends(worker, tree, code)[0]["tool"] == "policy"


@pytest.mark.parametrize("code", ['X = "a" * 10**12', 'X = "a" * 3000000000', 'X = b"a" * 10**10'])
def test_row_52_folding_a_huge_text(worker: judge.Worker, tree: trees.Tree, code: str) -> None:
    assert ends(worker, tree, code)[0]["tool"] == "policy"


@pytest.mark.slow
def test_row_53_a_chain_of_finals(worker: judge.Worker, tree: trees.Tree) -> None:
    chain = "\n".join(f"A{n + 1}: Final = A{n} * A{n}" for n in range(40))
    code = f"from typing import Final\nA0: Final = 99999999999999999999\n{chain}"
    assert {found["severity"] for found in ends(worker, tree, code)} <= {"internal", "error"}


@pytest.mark.slow
@pytest.mark.parametrize("depth", [4, 8, 12])
def test_row_54_nested_lambdas(worker: judge.Worker, tree: trees.Tree, depth: int) -> None:
    nested = "[1]"
    for _ in range(depth):
        nested = f"sorted({nested}, key=lambda q: max({nested[:200]}, key=lambda r: r))"[:390]
    blocked(worker.judge(trees.with_code(tree, f"X = {nested}")))
    lambdas = "lambda q: (" * depth + "q" + ")" * depth
    refuses(worker, tree, f"X = {lambdas}", "too-deep")


@pytest.mark.parametrize(
    "code",
    [
        "X = a" + ".b" * 100_000,
        "X = 1" + "+1" * 100_000,
        "X = f" + "()" * 50_000,
        "X = " + "-" * 100_000 + "1",
        "def f(n: int) -> int:\n    if n == 0:\n        return 0\n"
        + "".join(f"    elif n == {n}:\n        return {n}\n" for n in range(1, 2900))
        + "    return 1",
        "X = " + "[" * 190 + "]" * 190,
        "X = (1\n" + "+ 1\n" * 2000 + ")",
        "X = a\\\n" + ".b\\\n" * 2000 + ".c",
    ],
    ids=["attributes", "sums", "calls", "minuses", "elifs", "brackets", "lines", "continued"],
)
def test_row_55_deep_nesting(worker: judge.Worker, tree: trees.Tree, code: str) -> None:
    assert ends(worker, tree, code)[0]["tool"] == "policy"


def test_row_56_half_a_million_lines(worker: judge.Worker, tree: trees.Tree) -> None:
    ends(worker, tree, "X = 1\n" * 500_000)
    answer = worker.judge({**tree, "README.md": "a\n" * 3001})
    assert "policy/too-many-lines" in codes(answer)


@pytest.mark.parametrize("path", ["logic.py", "README.md", "compose.yaml", ".env.example"])
@pytest.mark.parametrize("text", ["key" + " " * 1200 + "x", "password" * 250, "sk-" + "a" * 19_000])
def test_row_57_slow_expressions_of_the_scanner(
    worker: judge.Worker, tree: trees.Tree, path: str, text: str
) -> None:
    answer = worker.judge({**tree, path: tree[path] + f"# {text}\n"})
    assert answer["cpu_millis"] < CPU_MILLIS
    clean(worker.judge(tree))
