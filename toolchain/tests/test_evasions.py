"""Evasions of the policy: each is refused by the policy itself (or by what reads literals), before any other tool sees it."""

import pytest

import judge
from tests import trees
from tests.answers import blocked, by_policy

POLICY = {
    f"{kind}: {name}": code
    for kind in ("names", "attributes", "imports", "types", "tools")
    for name, code in trees.sections(f"evasions_{kind}.txt").items()
}
OTHER = trees.sections("evasions_other.txt")


def test_there_are_many() -> None:
    assert len(POLICY) >= 400


@pytest.mark.parametrize("code", POLICY.values(), ids=POLICY)
def test_the_policy_refuses(worker: judge.Worker, tree: trees.Tree, code: str) -> None:
    answer = worker.judge(trees.with_code(tree, code))
    assert "logic.py" in {found["path"] for found in by_policy(answer)}, answer["findings"]


@pytest.mark.parametrize("code", OTHER.values(), ids=OTHER)
def test_ruff_or_mypy_refuse(worker: judge.Worker, tree: trees.Tree, code: str) -> None:
    blocked(worker.judge(trees.with_code(tree, code)), "ruff", "mypy")
