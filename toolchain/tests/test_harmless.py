"""No false alarm: the golden plugins, and what a good model writes for common wishes."""

import pytest

import judge
from tests import trees
from tests.answers import clean

SNIPPETS = {**trees.sections("harmless_1.txt"), **trees.sections("harmless_2.txt")}


def test_there_are_many() -> None:
    assert len(SNIPPETS) >= 80


@pytest.mark.parametrize("name", trees.PLUGINS)
def test_golden_plugins_are_clean(worker: judge.Worker, name: str) -> None:
    answer = clean(worker.judge(trees.plugin(name), name))
    assert answer["fixed"] == {}


@pytest.mark.slow
@pytest.mark.parametrize("code", SNIPPETS.values(), ids=SNIPPETS)
def test_harmless_logic_is_clean(worker: judge.Worker, tree: trees.Tree, code: str) -> None:
    clean(worker.judge(trees.with_code(tree, code)))
