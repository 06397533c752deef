"""Credentials in every kind of file are found and never shown; what only looks like one is left alone."""

import pytest

import judge
from tests import credentials, trees
from tests.answers import blocked, clean

SECRETS = trees.sections("secrets.txt")
LOOKALIKES = trees.sections("lookalikes.txt")


def with_text(tree: trees.Tree, title: str, text: str) -> trees.Tree:
    """The tree with more text in the file that the case's title names first."""
    path = title.split()[0]
    if path == "logic.py":
        return trees.with_code(tree, text)
    return {**tree, path: tree[path] + text}


def test_there_are_many() -> None:
    assert len(SECRETS) >= 60 and len(LOOKALIKES) >= 40


@pytest.mark.parametrize("title", SECRETS)
def test_a_secret_is_found(worker: judge.Worker, tree: trees.Tree, title: str) -> None:
    text = credentials.filled(SECRETS[title])
    answer = worker.judge(with_text(tree, title, text), fix=False)
    tools = {found["tool"] for found in blocked(answer)}
    ruff = {found["code"] for found in answer["findings"] if found["tool"] == "ruff"}
    assert "detect-secrets" in tools or ruff & {"S105", "S106", "S107"}, answer["findings"]
    if not ruff & {"S105", "S106", "S107"}:
        assert all(secret not in str(answer["findings"]) for secret in credentials.NAMED.values())


@pytest.mark.parametrize("title", LOOKALIKES)
def test_a_lookalike_is_left_alone(worker: judge.Worker, tree: trees.Tree, title: str) -> None:
    answer = worker.judge(with_text(tree, title, LOOKALIKES[title]))
    found = [f for f in answer["findings"] if f["tool"] in ("detect-secrets", "policy")]
    assert found == []
    assert all(not f["code"].startswith("S10") for f in answer["findings"])


@pytest.mark.parametrize("name", trees.PLUGINS)
def test_the_scaffold_gives_no_alarm(worker: judge.Worker, name: str) -> None:
    clean(worker.judge(trees.plugin(name), name))
